import { afterEach, expect, test, vi } from 'vitest'
import { counted, ProgressLine } from './progress-line.ts'

afterEach(() => vi.useRealTimers())

function written(isTTY: boolean, seconds: number[]) {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  let text = ''
  const line = new ProgressLine({ isTTY, write: (part: string | Uint8Array) => Boolean((text += String(part))) } as never)
  seconds.forEach((second, index) => {
    vi.setSystemTime(second * 1_000)
    line.show(`${index + 1} of ${seconds.length}`, index === seconds.length - 1)
  })
  return text
}

test('a terminal shows one line that is rewritten', () => {
  expect(written(true, [1, 2, 3])).toBe('\r\u001B[K1 of 3\r\u001B[K2 of 3\r\u001B[K3 of 3\n')
})

test('elsewhere a line is written every two seconds, and the last', () => {
  expect(written(false, [1, 1.5, 3, 3.5, 4])).toBe('3 of 5\n5 of 5\n')
})

test('files are counted', () => {
  expect([counted(0, 'file'), counted(1, 'file'), counted(2, 'story', 'stories')]).toEqual(['0 files', '1 file', '2 stories'])
})
