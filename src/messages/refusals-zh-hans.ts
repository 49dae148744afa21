/** Why a source file was refused, by the importers' code; their own words are English (`describeProblem`). */
export const problemsZhHans = {
  'no-files': () => '没有选择文件。',
  'empty-file': () => '这个文件是空的。请换一个文件。',
  'blank-file': () => '这个文件里只有空格和换行。请换一个文件。',
  'binary-file': ({ found }: { found: string }) =>
    found === 'image'
      ? '这是一张图片，里面没有文字。请提供版面的 PDF 或文字。'
      : '这不是能读的文件。请提供版面的 PDF、文字，或期刊 JSON。',
  undecodable: () => '读不出文字：编码不认识，或者文件有损坏。请另存为 UTF-8 再试。',
  'not-a-page': () => '这不是报纸的版面文字：没有报头、版次、电头、署名或转版。',
  'no-masthead': () => '没有找到报头。请同时选上印有报名和日期的那一版。',
  'no-date': ({ paper }: { paper: string }) => `在《${paper}》的报头里没有找到日期。`,
  'bad-paper-id': ({ id }: { id: string }) => `“${id}”不能作为报纸的代号。`,
  'bad-date': ({ date }: { date: string }) => `“${date}”不是日历上的日子。`,
  'page-twice': ({ label, other }: { label: string; other: string }) =>
    `第${label}版已在“${other}”里。每版只选一次。`,
  'papers-differ': ({ here, other, there }: { here: string; other: string; there: string }) =>
    `这一版属于《${here}》，而“${other}”属于《${there}》。请一次只打开一份报纸。`,
  'not-an-issue': () => '读出来的内容不成一期报纸。',
  'issue-twice': ({ other }: { other: string }) => `这一期已经从“${other}”读入。每期只选一次。`,
  'nothing-known': () => '里面没有报纸的版面：没有版面文字、METS/ALTO、IIIF、PDF 或期刊 JSON。',
  'unreadable-file': () => '这个文件读不到了。请重新选择。',
  'import-failed': () => '读到这里出了错，可能是内存不够。请少选几个文件再试。',
  'archive-damaged': () => '压缩包在这里损坏了。请重新打包或下载。',
  'archive-cut-off': () => '压缩包不完整，只读入了其中完好的文件。请重新下载。',
  'archive-method': () => '压缩的方式读不了。请用普通的 zip 重新打包。',
  'archive-encrypted': () => '压缩包加了密码。请先解压，再选其中的文件。',
  'archive-too-large': () => '压缩包解开后远大于一份报纸，没有打开。',
  'archive-empty': () => '压缩包里没有文件。',
  'pdf-damaged': () => '这个 PDF 文件已损坏或不完整。请重新下载或制作。',
  'pdf-cut-off': ({ kept }: { kept: number }) =>
    `这个 PDF 文件不完整，只读入了其中 ${kept} 个版面。请重新下载或制作。`,
  'pdf-cut-off-early': ({ pages }: { pages: number }) =>
    `这个 PDF 文件不完整，缺少 ${pages} 个版面的字体，文字读不出来。请重新下载或制作。`,
  'pdf-encrypted': () => '这个 PDF 文件有密码。请另存为没有密码的文件再打开。',
  'pdf-too-large': () => '这个 PDF 文件的页数远多于一份报纸。请一次只打开一期。',
  'pdf-picture-only': () =>
    '这一版是图片，没有文字，文件里也没有日期。请先识别文字，或同时打开印有日期的版面。',
  'pdf-letters-unknown': () => '这一版的字体没有注明各是什么字，文字读不出来。请先识别文字，或重新制作 PDF。',
  'pdf-page-damaged': () => 'PDF 的这一页已损坏，读不出来。',
  'unsafe-path': () => '这一项指向压缩包之外，没有打开。',
  'xml-entities': () => '这个 XML 自己声明了实体，为安全起见不读。请去掉声明再试。',
  'xml-too-deep': () => '这个 XML 嵌套超过 64 层，不像报纸的文件。',
  'xml-damaged': () => '这个 XML 在这里损坏或中断了。请重新取得文件。',
  'xml-partly-read': () => '这个文件在这里损坏，能读的部分已经读入。请重新取得文件。',
  'json-damaged': () => '这个 JSON 损坏或不完整。请重新取得文件。',
  'no-manifest': () => '缺少清单（manifest）。请一并选上这些文件所属的清单。',
  'file-absent': () => '包里提到这个文件，但没有带上它。',
  'no-text': ({ found }: { found: string }) =>
    found === 'alto'
      ? '包里没有版面文字。请一并选上 ALTO 文件。'
      : '清单没有带来版面文字。请一并选上批注或 ALTO 文件。',
}

const NO_ISSUE = '这不是一期报纸：有一项不合格式。'
const UNFIT_NAME = '这个文件里有重复或不可用的名称。'

/** Why an issue file was refused, by the code of the fault (`describeFault`). */
export const faultsZhHans = {
  'empty-file': () => '这个文件是空的。',
  'not-json': ({ column, ends, line }: { column: number; ends?: boolean; line: number }) =>
    ends === true
      ? `这个 JSON 不完整：到第 ${line} 行第 ${column} 列就断了。请重新取得文件。`
      : `这不是 JSON：第 ${line} 行第 ${column} 列读不下去。`,
  'too-large': () => '这个文件太大，不像一期报纸（最多 128 MB）。',
  'no-issue': () => '这个 JSON 里没有一期报纸。',
  'newer-version': ({ version }: { version: string }) =>
    `这是格式 ${version} 的文件，比这个阅读器认识的（1.x）要新。`,
  'no-pages': () => '这个文件里没有可以显示的版面。',
  missing: () => '这不是一期报纸：缺少必需的一项。',
  'wrong-type': () => NO_ISSUE,
  'not-one-of': () => NO_ISSUE,
  malformed: () => NO_ISSUE,
  'duplicate-id': () => UNFIT_NAME,
  'duplicate-label': () => UNFIT_NAME,
  'reserved-label': () => UNFIT_NAME,
  'unsafe-label': () => UNFIT_NAME,
  'reserved-paper': () => UNFIT_NAME,
}
