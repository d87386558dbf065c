import Drawing

/// A text that wants a place near something.
struct LabelRequest: Hashable, Sendable {
  /// What the text is for; the order decides who is placed first.
  enum Kind: Int, Hashable, Sendable, Comparable {
    case lineEnd, total, barValue, part, span, note, reference, value, noData

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }

    /// Words of the author's at a mark of their own: a ring, a line, a shade.
    var isCaption: Bool { self == .span || self == .note || self == .reference }

    /// How a report of dropped labels calls them.
    var name: String {
      switch self {
      case .lineEnd: "line names"
      case .note: "notes"
      case .reference: "reference lines' labels"
      case .span: "span captions"
      case .total: "totals"
      case .barValue, .value: "value labels"
      case .part: "values of parts"
      case .noData: "marks for missing values"
      }
    }
  }

  let kind: Kind
  let block: TextBlock
  let color: Color
  /// Where it may stand, best first.
  let places: [LabelPlace]
  /// The obstacle it belongs to and may touch.
  var owner: Int?
  /// A line around the letters, for text on lines.
  var hasHalo = false
  /// Where it may stand on a bar, within its halo, when no other place is free: better there than nowhere.
  var placesOverBars: [LabelPlace] = []
  /// Placed before others of its kind.
  var isImportant = false
  /// The author asked for it, so leaving it out is worth a warning.
  var isAsked = false
  /// True for the name of a series that nothing else names.
  var isName = false
  /// True where its first place is already off its mark, because its neighbours need room.
  var isDisplaced = false
}

extension LabelRequest {
  /// A figure of a bar or a stack, of which all are printed or few.
  var isFigure: Bool { kind == .barValue || kind == .part || kind == .total }

  /// Whether without it the others would be a riddle. A part that is too small for its figure is none: the
  /// parts beside it say what they are.
  var isMissed: Bool { isFigure && !(kind == .part && places.isEmpty) }
}

/// One place for a label.
struct LabelPlace: Hashable, Sendable {
  let box: Rect
  let anchor: Scene.Anchor
  /// When the text is broken differently here.
  var block: TextBlock?
  /// When it differs from the request's: text inside a bar.
  var color: Color?
  /// A thin line from the label to what it names.
  var leader: Leader?
  /// A thin line along several labels whose marks end at one place; the leader runs from there to it.
  var rail: Leader?
  /// Text that stands on what it names and so has no obstacle but other labels.
  var isInside = false

  struct Leader: Hashable, Sendable {
    let from: Point
    let to: Point
  }

  /// The side of a point on which a label stands.
  enum Side: Hashable, Sendable, CaseIterable {
    case above, below, left, right, aboveRight, aboveLeft, belowRight, belowLeft
  }

  /// A place on a side of a point. The distance is to the letters, not to the font's box.
  init(
    _ block: TextBlock, _ side: Side, of point: Point, distance: Double, color: Color? = nil,
    isInside: Bool = false
  ) {
    let slackAbove = block.ascent - block.capHeight
    let above = point.y - distance - block.height + block.descent
    let below = point.y + distance - slackAbove
    let middle = point.y - block.inkHeight / 2 - slackAbove
    let (x, y, anchor): (Double, Double, Scene.Anchor) =
      switch side {
      case .above: (point.x, above, .middle)
      case .below: (point.x, below, .middle)
      case .left: (point.x - distance, middle, .end)
      case .right: (point.x + distance, middle, .start)
      case .aboveRight: (point.x, above, .start)
      case .aboveLeft: (point.x, above, .end)
      case .belowRight: (point.x, below, .start)
      case .belowLeft: (point.x, below, .end)
      }
    self.init(box: block.box(x: x, top: y, anchor: anchor), anchor: anchor)
    self.color = color
    self.isInside = isInside
  }

  init(box: Rect, anchor: Scene.Anchor, leader: Leader? = nil) {
    self.box = box
    self.anchor = anchor
    self.leader = leader
  }

  /// The x that the anchor stands on.
  var anchorX: Double {
    switch anchor {
    case .start: box.x
    case .middle: box.midX
    case .end: box.maxX
    }
  }
}
