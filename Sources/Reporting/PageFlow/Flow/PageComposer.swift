import Drawing

/// Draws placed strips onto pages: moves them to their place and keeps the pieces of one element, and
/// of every group inside it, together.
struct PageComposer {
  let elements: [Element]
  let area: Rect
  /// The printed number of a page by what stands on it; nil while nothing is known.
  var number: (String) -> String? = { _ in nil }
  var width: (String, TextStyle) -> Double = { _, _ in 0 }

  /// The items of a page in reading order.
  func items(of placed: [PlacedStrip]) -> [Scene.Item] {
    var nest = GroupNest()
    for strip in placed {
      let element = elements[strip.element]
      let offset = Point(area.x, area.y + strip.y)
      guard let number = strip.strip else {
        guard let header = element.repeatedHeader else { continue }
        let again = Strip.Tag(name: "header-again", role: .runningHeader, key: -1)
        nest.open([element.tag, again])
        nest.add(header.parts.flatMap(\.items).map { $0.translated(by: offset) })
        continue
      }
      for part in element.strips[number].parts {
        nest.open([element.tag] + part.path)
        nest.add(part.items.map { $0.translated(by: offset) })
      }
      for slot in element.strips[number].pageNumbers { nest.add(text(of: slot, offset)) }
    }
    return nest.close()
  }

  private func text(of slot: Strip.PageNumber, _ offset: Point) -> [Scene.Item] {
    guard let text = number(slot.anchor) else { return [] }
    return [
      .text(
        Scene.Text(
          text, at: Point(slot.end.x + offset.x, slot.end.y + offset.y), anchor: .end,
          style: slot.face.style, color: slot.face.color, width: width(text, slot.face.style),
          link: "#" + slot.anchor))
    ]
  }
}

/// Groups within groups, opened and closed as their paths come along.
private struct GroupNest {
  private var result: [Scene.Item] = []
  private var stack: [(tag: Strip.Tag, items: [Scene.Item])] = []

  mutating func open(_ path: [Strip.Tag]) {
    let shared = zip(stack, path).prefix { $0.tag == $1 }.count
    close(to: shared)
    for tag in path.dropFirst(shared) { stack.append((tag, [])) }
  }

  mutating func add(_ items: [Scene.Item]) {
    if stack.isEmpty { result += items } else { stack[stack.count - 1].items += items }
  }

  mutating func close() -> [Scene.Item] {
    close(to: 0)
    return result
  }

  private mutating func close(to depth: Int) {
    while stack.count > depth {
      let (tag, items) = stack.removeLast()
      add([
        .group(
          Scene.Group(
            tag.name, role: tag.role, element: tag.key < 0 ? nil : tag.key, anchor: tag.anchor,
            items: items))
      ])
    }
  }
}
