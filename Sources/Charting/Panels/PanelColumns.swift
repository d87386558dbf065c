/// How many panels stand side by side.
enum PanelColumns {
  /// What decides the number.
  struct Room: Hashable, Sendable {
    let count: Int
    let width: Double
    /// Between the edge and the first plot: labels of the axis, or names of rows.
    let lead: Double
    /// Between panels.
    let gap: Double
    /// Height for all panels; nil when they may be as high as they like.
    let height: Double?
    /// The least height of a plot with rows; nil for plots whose shape can be chosen.
    let rowsHeight: Double?
    /// What a row needs beside its plots: titles, axis labels.
    let overhead: Double
    /// The size of labels, by which widths are judged.
    let textSize: Double
    /// The narrowest plot, in sizes of its labels: rows, and plots with texts at both sides, may be
    /// narrower than lines.
    var narrowest = 9.0
  }

  /// The number with plots of a good shape and width, and with few places left empty.
  ///
  /// Good is a third wider than high, and some thirteen letters' heights wide: a phone has two
  /// panels side by side, an article three or four. Many panels are read for their shapes, and are
  /// smaller, so that they can be seen together.
  static func best(in room: Room) -> Int {
    let least = room.textSize * room.narrowest * share(ofMany: room.count)
    let fitting = Int((room.width - room.lead + room.gap) / (least + room.gap))
    let limit = max(1, min(room.count, fitting))
    return (1...limit).min { (penalty($0, room), $0) < (penalty($1, room), $1) } ?? 1
  }

  /// Whether so many columns leave plots of any shape less than three lines of text high, in a picture that
  /// cannot grow.
  static func flattens(_ columns: Int, in room: Room) -> Bool {
    guard let height = room.height, room.rowsHeight == nil else { return false }
    let rows = (room.count + columns - 1) / columns
    return height / Double(rows) - room.overhead < room.textSize * 3
  }

  /// How wide plots are beside those of a few panels.
  private static func share(ofMany count: Int) -> Double {
    switch count {
    case ...12: 1
    case ...24: 0.8
    default: 0.62
    }
  }

  private static func penalty(_ columns: Int, _ room: Room) -> Double {
    let rows = (room.count + columns - 1) / columns
    let width =
      (room.width - room.lead - Double(columns - 1) * room.gap) / Double(columns)
    let empty = Double(rows * columns - room.count) / Double(columns)
    let shape = 0.5 * distance(width, room.textSize * 13 * share(ofMany: room.count))
    guard let height = room.height else { return shape + 0.8 * empty + 0.12 * Double(rows) }
    let penalty = shape + 1.2 * empty
    let share = height / Double(rows) - room.overhead
    if let least = room.rowsHeight { return penalty + max(0, least - share) / least }
    let plot = max(share, width * 0.55)
    // A flat plot shows nothing, however well its panels fill the picture.
    if share < room.textSize * 4.5 { return penalty + 10 + Double(rows) }
    let growth = Double(rows) * (plot + room.overhead) / height - 1
    return penalty + 0.7 * distance(width / plot, 1.3) + 0.6 * max(0, growth)
  }

  /// How many times one is the other, whichever is larger, less one.
  private static func distance(_ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0 else { return 10 }
    return max(a, b) / min(a, b) - 1
  }
}
