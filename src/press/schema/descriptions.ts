/** What the published schema says of each part of the format: its title, and a sentence on it and its fields. */
export const DESCRIPTIONS: Record<
  string,
  { title: string; description: string; fields: Record<string, string> }
> = {
  Issue: {
    title: 'Issue',
    description: 'One newspaper, one date, its pages in order, as printed.',
    fields: {
      version:
        'Version of the format. A reader of 1.x takes every 1.x file and passes over what it does not know.',
      language: 'BCP 47 tag of the language of the text: zh-Hans, en, mn-Mong.',
      date: 'A plain calendar date without a time zone: 2025-05-09.',
      edition: 'Only where a date has several: evening.',
      number: 'Running number as printed: 27702.',
      lunarDate: 'As printed: 乙巳年四月十二.',
      pageCount: 'As printed; may exceed the number of pages in the file.',
      pages: 'The pages present, in order.',
    },
  },
  Publication: {
    title: 'Publication',
    description: 'One newspaper: its nameplate and what stands in its ears.',
    fields: {
      id: 'First part of every address of the paper: nmgrb.',
      name: 'Nameplate: 内蒙古日报.',
      organ: 'Whose organ the paper is, as printed.',
      cn: 'Chinese serial number: CN 15-0002.',
      postalCode: 'Code for subscription by post: 15-1.',
      nameplate: 'The nameplate as drawn.',
      color: "The nameplate's colour: #b3202a.",
    },
  },
  Page: {
    title: 'Page',
    description: 'One page; what a reader sees as one story may stand on several.',
    fields: {
      label: 'As printed: 1, 03, A4. Also a part of the address.',
      section: 'Name of the section: 要闻.',
      editors: 'Names as printed under 本版责编.',
      image: 'Facsimile of the whole page.',
      articles: 'The pieces on the page, in reading order.',
      photos: 'Photos of the page that belong to no article.',
    },
  },
  Article: {
    title: 'Article',
    description: 'One piece: what stands of an article on one page. A continued one is a chain of pieces.',
    fields: {
      id: 'Unique in the issue.',
      kicker: 'Line above the headline: 引题.',
      headline: 'A continued piece may have none.',
      deck: 'Line below the headline: 副题.',
      byline: 'Names only.',
      dateline: '电头: either here or left in the first paragraph, never both.',
      continuesOn: 'The mark at the end: 下转.',
      continuedFrom: 'The mark at the beginning: 上接.',
      seeAlso: 'References to other articles (见第5版), which are never joined.',
      serial: 'Says that the text goes on in another issue: 未完待续.',
      language: 'Where it differs from that of the issue.',
      box: 'Its place on the page.',
    },
  },
  Block: { title: 'Block', description: "One unit of a piece's text.", fields: {} },
  Inline: {
    title: 'Inline',
    description: 'Running text: plain, or strings and styled spans in order. Never HTML.',
    fields: {},
  },
  Span: {
    title: 'Span',
    description: 'A styled run of text.',
    fields: { href: 'http, https or mailto.', ruby: 'Reading set above the text.' },
  },
  Photo: {
    title: 'Photo',
    description: 'Pictures with one caption and credit, each of which may be missing.',
    fields: {
      image: 'Several images may share one caption (图①图②).',
      credit: 'As printed: 新华社记者 黄敬文 摄.',
    },
  },
  Image: {
    title: 'Image',
    description: 'One picture file.',
    fields: {
      src: 'Relative to the issue file, or https.',
      width: 'In pixels.',
      height: 'In pixels.',
      variants: 'The same picture in other widths or encodings.',
    },
  },
  Jump: {
    title: 'Jump',
    description: 'A printed mark that sends the reader elsewhere, or says whence a text comes.',
    fields: {
      mark: 'As printed, signs and brackets included: ■下转第3版.',
      page: 'Label of the page it names.',
      to: 'Id of the piece, where the producer knows it; trusted unless it names none.',
      confidence: 'Probability that `to` is right; 1 where it is missing.',
      candidates: 'Pieces that may be meant.',
    },
  },
  Box: { title: 'Box', description: 'x, y, width and height as fractions of the page, 0 to 1.', fields: {} },
}
