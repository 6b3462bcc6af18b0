/**
 * An sfnt font under a name of our own. The names of Plex are reserved (OFL 1.1), so what is cut from it may not bear them; and the
 * notices that a full name table repeats in every file stand beside the files instead.
 */
export function renamed(font: Buffer, family: string, style: string): Buffer {
  return withTable(font, 'name', nameTable(family, style))
}

/** Names 1, 2, 4 and 6 for Windows in English, in UTF-16: the least that every system reads. */
function nameTable(family: string, style: string): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(' ', '')],
  ]
  const texts = Buffer.from(names.map(([, text]) => text).join(''), 'utf16le').swap16()
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id, text], index) => {
    const record = [3, 1, 0x409, id, text.length * 2, offset]
    record.forEach((value, field) => head.writeUInt16BE(value, 6 + 12 * index + 2 * field))
    offset += text.length * 2
  })
  return Buffer.concat([head, texts])
}

function withTable(font: Buffer, tag: string, table: Buffer): Buffer {
  const tables = new Map(tablesOf(font)).set(tag, table)
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  font.copy(head, 0, 0, 4)
  const search = [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16]
  search.forEach((value, field) => head.writeUInt16BE(value, 4 + 2 * field))
  let offset = head.length
  const bodies = sorted.map(([name, data], index) => {
    const body = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    data.copy(body)
    head.write(name, 12 + 16 * index, 'latin1')
    const record = [checksum(body), offset, data.length]
    record.forEach((value, field) => head.writeUInt32BE(value, 16 + 16 * index + 4 * field))
    offset += body.length
    return body
  })
  return Buffer.concat([head, ...bodies])
}

/** The tables of an sfnt font by their tags. */
export function tablesOf(font: Buffer): [string, Buffer][] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = 12 + 16 * index
    const offset = font.readUInt32BE(record + 8)
    return [font.toString('latin1', record, record + 4), font.subarray(offset, offset + font.readUInt32BE(record + 12))]
  })
}

function checksum(body: Buffer): number {
  let sum = 0
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0
  return sum
}
