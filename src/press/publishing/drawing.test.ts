import { expect, test } from 'vitest'
import { drawingFault } from '#press/publishing/drawing.ts'

const ACTIVE = 'is a drawing that could run a script or ask another host'
const drawing = (inner: string, before = '') =>
  new TextEncoder().encode(`${before}<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`)

test('A plain drawing is published, links and pictures in it too', () => {
  const parts = [
    '<a href="https://a.example/?b=c:d"><text>A</text></a>',
    '<use xlink:href="#on"/><image href="data:image/png;base64,AA=="/><image href="b/c:d.png"/>',
    '<animate attributeName="opacity" values="0;1"/>',
    '<a href="mailto:desk@paper.example"><text>Write</text></a><?xpacket begin="" id="W5M0"?>',
    '<style>.a{fill:url(#b);src:url(data:font/woff2;base64,AA==)}</style><g style="fill:url(#b)" mask="url(#c)"/>',
  ]
  expect(drawingFault(drawing(parts.join('')))).toBeUndefined()
  const doctype =
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
  expect(drawingFault(drawing('', doctype))).toBeUndefined()
})

test.each([
  '<script>x()</script>',
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>',
  '<foreignObject/>',
  '<g\nonclick = "x()"/>',
  '<a href="&#106;ava\nscript:x()"/>',
  '<a xlink:href="&#x6A;avascript:x()"/>',
  '<use href="data:image/svg+xml,%3Csvg/%3E"/>',
  '<a><animate attributeName="href" values="javascript:x()"/></a>',
  '<set attributeName="onmouseover" to="x()"/>',
  '<style>@import url(https://other.example/x.css)</style>',
  '<style><![CDATA[@import "x.css"]]></style>',
  '<style>.a{background:\\75rl(//other.example)}</style>',
  '<g style="fill:url( \'https://other.example/a.svg#b\' )"/>',
  '<g fill="url(//other.example/a.svg#b)"/>',
])('A drawing that could run a script or ask another host is not, however it is written: %s', (inner) => {
  expect(drawingFault(drawing(inner))).toBe(ACTIVE)
})

test.each([
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
  '<?xml-stylesheet type="text/xsl" href="#a"?>',
  '<?xml version="1.0" encoding="ISO-2022-JP"?>',
])('Nor is one whose text a browser may read otherwise: %s', (before) => {
  expect(drawingFault(drawing('', before))).toBe(ACTIVE)
})

test('What is no drawing is said to be none', () => {
  expect(drawingFault(new Uint8Array())).toBe('is empty')
  expect(drawingFault(new TextEncoder().encode('<html/>'))).toBe('holds no picture that browsers show')
  expect(drawingFault(drawing('<g>'))).toBe('is a drawing that cannot be read')
  expect(drawingFault(Buffer.from('<svg/>', 'utf16le'))).toBe('is a drawing that cannot be read')
  expect(drawingFault(Buffer.from('<svg>\xe9</svg>', 'latin1'))).toBe(
    'is a drawing in another encoding than UTF-8',
  )
})
