/// Ticks of an axis of places in an order: whole numbers from the first place.
enum RankTicks {
  /// At most six; where ranks are many 1, 5, 10, 15 ... or 1, 10, 20 ...
  static func values(_ domain: ClosedRange<Double>) -> [Double] {
    let first = Int(max(-1e15, min(1e15, domain.lowerBound.rounded(.up))))
    let last = Int(max(-1e15, min(1e15, domain.upperBound.rounded(.down))))
    guard first <= last else { return [] }
    var step = TickStep(mantissa: 1, exponent: 0)
    while true {
      let size = Int(step.size)
      // The first place is always named, and the next tick keeps its distance from it.
      var start = size < 5 ? first : (first / size + 1) * size
      if size >= 5, (start - first) * 2 < size { start += size }
      // Counted before they are listed: an axis may reach to a billion.
      let count = start > last ? 0 : (last - start) / size + 1
      if count <= 5 || size < 5 && count <= 6 {
        let ticks = (0..<min(count, 6)).map { Double(start + $0 * size) }
        return size < 5 ? ticks : [Double(first)] + ticks.prefix(5)
      }
      step = step.next
    }
  }
}
