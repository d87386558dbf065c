/// Bars side by side within one slot.
struct Dodge: Hashable, Sendable {
  /// Width of one bar, and the distance from one bar's start to the next, as the slot is measured.
  let width: Double
  let pitch: Double
  private let start: Double

  /// - Parameters:
  ///   - share: The part of the slot that the bars of a category fill together.
  ///   - limit: The widest a single bar may be.
  init(lanes: Int, slot: Double, share: Double, limit: Double) {
    let lanes = max(1, lanes)
    let room = slot * share
    let gap = lanes > 1 ? 0.06 : 0
    pitch = min(room / Double(lanes), limit * (1 + gap))
    width = pitch * (1 - gap)
    start = -(pitch * Double(lanes) - pitch * gap) / 2
  }

  /// Where a lane begins and ends, from the middle of the slot.
  func lane(_ index: Int) -> (from: Double, to: Double) {
    let from = start + Double(index) * pitch
    return (from, from + width)
  }
}
