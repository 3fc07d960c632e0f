/** UUIDv7 of RFC 9562, growing within a process. Knows no clock and takes its randomness from outside. */

/**
 * @param randomHex answers that many random hexadecimal digits
 * @returns the next id for an instant: never smaller than the one before, also when the clock goes back
 */
export function createIds(randomHex: (digits: number) => string): (at: Date) => string {
  let last = -1
  let count = 0
  return (at) => {
    const now = Math.max(at.getTime(), last)
    count = now > last ? 0 : count + 1
    // The 12 bits after the version count within a millisecond; one more than they hold borrows the next millisecond.
    last = count > 0xfff ? now + 1 : now
    count &= 0xfff
    const time = last.toString(16).padStart(12, '0')
    const random = randomHex(16)
    const variant = (8 + (parseInt(random.slice(0, 1), 16) & 3)).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${variant}${random.slice(1, 4)}-${random.slice(4)}`
  }
}
