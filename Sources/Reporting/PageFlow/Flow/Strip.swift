import Drawing

/// A piece of a page that is never cut: a line of a paragraph, a row of a table, a figure.
struct Strip {
  var height: Double
  /// What is drawn, in reading order.
  var parts: [Part]
  /// Clear space wanted above. Between two strips the larger wish counts; at the top of a page none.
  var spaceBefore: Double
  var spaceAfter: Double
  /// True when the next strip must stand on the same page.
  var keepsWithNext: Bool
  /// Footnotes whose marks stand in it, as indices of their elements: they go on the same page.
  var footnotes: [Int] = []
  /// Numbers of pages that are known once everything is placed.
  var pageNumbers: [PageNumber] = []
  /// The same content in at most the given height, where it can be had: a chart may be drawn a
  /// little flatter rather than leave half a page empty.
  var flattened: ((Double) -> Strip?)?
  /// The same content in about the given height and no more, to fill a page.
  var stretched: ((Double) -> Strip?)?

  /// Items drawn from the strip's own top left corner, at the left edge of the page's content.
  struct Part {
    /// The groups around them inside the element, outermost first.
    var path: [Tag] = []
    var items: [Scene.Item]
  }

  /// A group that a reader hears as one thing, though it may be made of many strips.
  struct Tag: Hashable {
    var name: String
    var role: Scene.Role
    /// Tells groups of one name apart; unique in a document.
    var key: Int
    var anchor: String?
  }

  /// Where the number of the page is printed on which something stands.
  struct PageNumber {
    var anchor: String
    /// The end of the number.
    var end: Point
    var face: Typeface
  }

  init(
    height: Double, items: [Scene.Item], path: [Tag] = [], spaceBefore: Double = 0,
    spaceAfter: Double = 0, keepsWithNext: Bool = false
  ) {
    self.init(
      height: height, parts: [Part(path: path, items: items)], spaceBefore: spaceBefore,
      spaceAfter: spaceAfter, keepsWithNext: keepsWithNext)
  }

  init(
    height: Double, parts: [Part], spaceBefore: Double = 0, spaceAfter: Double = 0,
    keepsWithNext: Bool = false
  ) {
    self.height = height
    self.parts = parts
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
  }

  /// The strip in other groups and at another place, for what holds other blocks.
  func parts(inside path: [Tag], movedBy offset: Point) -> [Part] {
    parts.map { part in
      Part(path: path + part.path, items: part.items.map { $0.translated(by: offset) })
    }
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
  /// What links lead to.
  var anchor: String?
  /// Unique in a document; set when it is put on pages.
  var key = 0
  /// True when a new page begins with it.
  var startsPage = false
  /// The heading of a part that running titles name.
  var sectionTitle: String?
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
    /// A table or a box, which does so where the gap would be wide and all of it fits.
    case passesWhole
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

  var tag: Strip.Tag { Strip.Tag(name: name, role: role, key: key, anchor: anchor) }

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
