/// Earlier places with the same next four bytes, the nearest first, as zlib keeps them: small enough to
/// stay in the processor's cache.
final class HashChains {
  static let hashBits = 13
  private static let mask = DeflateSymbols.window - 1

  /// The last place of each hash; -1 for none.
  private let heads = UnsafeMutablePointer<Int32>.allocate(capacity: 1 << hashBits)
  /// For each place in the window, how far back the one before is; 0 for none within it.
  private let steps = UnsafeMutablePointer<UInt16>.allocate(capacity: DeflateSymbols.window)

  deinit {
    heads.deallocate()
    steps.deallocate()
  }

  func removeAll() { heads.update(repeating: -1, count: 1 << Self.hashBits) }

  /// Adds a place; the one before of the same hash, or -1.
  @inline(__always)
  func add(_ place: Int, _ hash: Int) -> Int {
    let before = Int(heads[hash])
    heads[hash] = Int32(truncatingIfNeeded: place)
    let step = place &- before
    let isNear = before >= 0 && step <= DeflateSymbols.window
    steps[place & Self.mask] = isNear ? UInt16(truncatingIfNeeded: step) : 0
    return isNear ? before : -1
  }

  /// The place before `place` of the same hash, or -1 where that is out of the window.
  @inline(__always)
  func previous(of place: Int, seenFrom position: Int) -> Int {
    let step = Int(steps[place & Self.mask])
    let before = place &- step
    return step > 0 && position &- before <= DeflateSymbols.window ? before : -1
  }
}
