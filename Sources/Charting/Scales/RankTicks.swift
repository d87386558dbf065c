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
      let ticks: [Int]
      if size < 5 {
        ticks = Array(stride(from: first, through: last, by: size))
      } else {
        let start = (first / size + 1) * size
        ticks = [first] + Array(stride(from: start, through: last, by: size))
      }
      if ticks.count <= 6 || size > 1_000_000_000 { return ticks.prefix(6).map(Double.init) }
      step = step.next
    }
  }
}
