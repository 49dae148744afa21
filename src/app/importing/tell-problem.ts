import { describeProblem, type ProblemReason } from '#importers/problem.ts'
import { describeFault, type Fault, type FaultReason } from '#issue/fault.ts'

/**
 * Why a source file was refused, in the reader's language, without the file's name.
 *
 * @param page the label of the page that it holds, where that is known
 */
export function tellProblem(reason: ProblemReason, language: string, page?: string): string {
  const isChinese = language.startsWith('zh')
  const text = isChinese ? tellInChinese(reason) : describeProblem({ file: '', reason }).replace(/^: /u, '')
  if (page === undefined) return text
  return isChinese ? `第${page}版：${text}` : `Page ${page}: ${text}`
}

function tellInChinese(reason: ProblemReason): string {
  switch (reason.code) {
    case 'no-files':
      return '没有选择文件。'
    case 'empty-file':
      return '这个文件是空的。请换一个文件。'
    case 'blank-file':
      return '这个文件里只有空格和换行。请换一个文件。'
    case 'binary-file':
      return reason.found === 'image'
        ? '这是一张图片，里面没有文字。请提供版面的 PDF 或文字。'
        : '这不是能读的文件。请提供版面的 PDF、文字，或期刊 JSON。'
    case 'undecodable':
      return '读不出文字：编码不认识，或者文件有损坏。请另存为 UTF-8 再试。'
    case 'not-a-page':
      return '这不是报纸的版面文字：没有报头、版次、电头、署名或转版。'
    case 'no-masthead':
      return '没有找到报头。请同时选上印有报名和日期的那一版。'
    case 'no-date':
      return `在《${reason.paper}》的报头里没有找到日期。`
    case 'bad-paper-id':
      return `“${reason.id}”不能作为报纸的代号。`
    case 'bad-date':
      return `“${reason.date}”不是日历上的日子。`
    case 'page-twice':
      return `第${reason.label}版已在“${reason.other}”里。每版只选一次。`
    case 'papers-differ':
      return `这一版属于《${reason.here}》，而“${reason.other}”属于《${reason.there}》。请一次只打开一份报纸。`
    case 'not-an-issue':
      return '读出来的内容不成一期报纸。'
    case 'issue-fault':
      return tellFault(reason.fault, 'zh-Hans')
    case 'issue-twice':
      return `这一期已经从“${reason.other}”读入。每期只选一次。`
    case 'nothing-known':
      return '里面没有报纸的版面：没有版面文字、METS/ALTO、IIIF、PDF 或期刊 JSON。'
    case 'unreadable-file':
      return '这个文件读不到了。请重新选择。'
    case 'import-failed':
      return '读到这里出了错，可能是内存不够。请少选几个文件再试。'
    case 'archive-damaged':
      return '压缩包在这里损坏了。请重新打包或下载。'
    case 'archive-cut-off':
      return '压缩包不完整，只读入了其中完好的文件。请重新下载。'
    case 'archive-method':
      return '压缩的方式读不了。请用普通的 zip 重新打包。'
    case 'archive-encrypted':
      return '压缩包加了密码。请先解压，再选其中的文件。'
    case 'archive-too-large':
      return '压缩包解开后远大于一份报纸，没有打开。'
    case 'archive-empty':
      return '压缩包里没有文件。'
    case 'pdf-damaged':
      return '这个 PDF 文件已损坏或不完整。请重新下载或制作。'
    case 'pdf-cut-off':
      return `这个 PDF 文件不完整，只读入了其中 ${reason.kept} 个版面。请重新下载或制作。`
    case 'pdf-cut-off-early':
      return `这个 PDF 文件不完整，缺少 ${reason.pages} 个版面的字体，文字读不出来。请重新下载或制作。`
    case 'pdf-encrypted':
      return '这个 PDF 文件有密码。请另存为没有密码的文件再打开。'
    case 'pdf-too-large':
      return '这个 PDF 文件的页数远多于一份报纸。请一次只打开一期。'
    case 'pdf-picture-only':
      return '这一版是图片，没有文字，文件里也没有日期。请先识别文字，或同时打开印有日期的版面。'
    case 'pdf-letters-unknown':
      return '这一版的字体没有注明各是什么字，文字读不出来。请先识别文字，或重新制作 PDF。'
    case 'pdf-page-damaged':
      return 'PDF 的这一页已损坏，读不出来。'
    case 'unsafe-path':
      return '这一项指向压缩包之外，没有打开。'
    case 'xml-entities':
      return '这个 XML 自己声明了实体，为安全起见不读。请去掉声明再试。'
    case 'xml-too-deep':
      return '这个 XML 嵌套超过 64 层，不像报纸的文件。'
    case 'xml-damaged':
      return '这个 XML 在这里损坏或中断了。请重新取得文件。'
    case 'xml-partly-read':
      return '这个文件在这里损坏，能读的部分已经读入。请重新取得文件。'
    case 'json-damaged':
      return '这个 JSON 损坏或不完整。请重新取得文件。'
    case 'no-manifest':
      return '缺少清单（manifest）。请一并选上这些文件所属的清单。'
    case 'file-absent':
      return '包里提到这个文件，但没有带上它。'
    case 'no-text':
      return reason.found === 'alto'
        ? '包里没有版面文字。请一并选上 ALTO 文件。'
        : '清单没有带来版面文字。请一并选上批注或 ALTO 文件。'
    default:
      return reason satisfies never
  }
}

/** Why an issue file was refused, in the reader's language, with the place of the first fault. */
export function tellFault(fault: Fault, language: string): string {
  if (!language.startsWith('zh')) {
    const said = describeFault(fault)
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  }
  const at = fault.place === '' ? '' : `（${fault.place}）`
  return `${tellReason(fault.reason)}${at}`
}

function tellReason(reason: FaultReason): string {
  switch (reason.code) {
    case 'empty-file':
      return '这个文件是空的。'
    case 'not-json':
      return `这不是完整的 JSON：第 ${reason.line} 行第 ${reason.column} 列读不下去。`
    case 'newer-version':
      return `这是格式 ${reason.version} 的文件，比这个阅读器认识的（1.x）要新。`
    case 'no-pages':
      return '这个文件里没有可以显示的版面。'
    case 'missing':
      return '这不是一期报纸：缺少必需的一项。'
    case 'wrong-type':
    case 'not-one-of':
    case 'malformed':
      return '这不是一期报纸：有一项不合格式。'
    case 'duplicate-id':
    case 'duplicate-label':
    case 'reserved-label':
    case 'reserved-paper':
      return '这个文件里有重复或不可用的名称。'
    default:
      return reason satisfies never
  }
}
