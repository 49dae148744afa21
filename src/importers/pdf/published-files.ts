/**
 * Where a published site keeps the files that pdf.js asks for, below its base. The version is in the path, so that a
 * browser may keep them for good.
 */
export const PUBLISHED_PDF_FILES = 'assets/pdfjs-6.2.108'
