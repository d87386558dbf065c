import Drawing

/// A piece of a page that is never cut: a line of a paragraph, a row of a table, a figure.
struct Strip {
  var height: Double
  /// Drawn from the strip's own top left corner, at the left edge of the page's content.
  var items: [Scene.Item]
  /// Clear space wanted above. Between two strips the larger wish counts; at the top of a page none.
  var spaceBefore: Double
  var spaceAfter: Double
  /// True when the next strip must stand on the same page.
  var keepsWithNext: Bool
  /// The same content in at most the given height, where it can be had: a chart may be drawn a
  /// little flatter rather than leave half a page empty.
  var flattened: ((Double) -> Strip?)?

  init(
    height: Double, items: [Scene.Item], spaceBefore: Double = 0, spaceAfter: Double = 0,
    keepsWithNext: Bool = false
  ) {
    self.height = height
    self.items = items
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
  }
}

/// Strips that are one thing to a reader: a paragraph, a table. Where it is split between pages, each
/// page gets a group with the same role.
struct Element {
  var name: String
  var role: Scene.Role
  var strips: [Strip]
  /// What happens when the page has no room for it.
  var float = Float.stays
  /// Set again at the top of every page the element continues on: the head of a table.
  var repeatedHeader: Strip?
  /// The first strip before which the header is repeated: the ones above it are the header itself.
  var firstBodyStrip: Int

  enum Float {
    /// Everything after it waits on the next page.
    case stays
    /// Moves to the top of the next page while running text fills this one.
    case floats
    /// Running text, which may overtake a figure.
    case passes
    /// A heading, which does so only where the gap would be wide.
    case passesWideGap
  }

  init(
    _ name: String, role: Scene.Role, strips: [Strip], repeatedHeader: Strip? = nil,
    firstBodyStrip: Int = 0
  ) {
    self.name = name
    self.role = role
    self.strips = strips
    self.repeatedHeader = repeatedHeader
    self.firstBodyStrip = firstBodyStrip
  }

  /// The same element with its first strip's space above and last strip's space below set.
  func spaced(before: Double, after: Double) -> Element {
    spacedAbove(before).spacedBelow(after)
  }

  func spacedAbove(_ space: Double) -> Element {
    var element = self
    if !strips.isEmpty { element.strips[0].spaceBefore = space }
    return element
  }

  func spacedBelow(_ space: Double) -> Element {
    var element = self
    if !strips.isEmpty { element.strips[strips.count - 1].spaceAfter = space }
    return element
  }

  /// Ties the last strip to what follows: the end of a table to its notes.
  mutating func tieLast() {
    if !strips.isEmpty { strips[strips.count - 1].keepsWithNext = true }
  }

  /// The same element tied to whatever follows.
  func keptWithNext() -> Element {
    var element = self
    for index in element.strips.indices { element.strips[index].keepsWithNext = true }
    return element
  }
}
