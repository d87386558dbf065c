import Drawing

/// Draws placed strips onto pages: moves them to their place and keeps the pieces of one element in
/// one group.
struct PageComposer {
  let elements: [Element]
  let area: Rect

  /// The items of a page in reading order.
  func items(of placed: [PlacedStrip]) -> [Scene.Item] {
    var items: [Scene.Item] = []
    var index = 0
    while index < placed.count {
      var end = index
      var parts: [Scene.Item] = []
      while end < placed.count, placed[end].element == placed[index].element {
        parts += moved(placed[end])
        end += 1
      }
      let element = elements[placed[index].element]
      items.append(
        .group(
          Scene.Group(
            element.name, role: element.role, element: placed[index].element, items: parts)))
      index = end
    }
    return items
  }

  private func moved(_ placed: PlacedStrip) -> [Scene.Item] {
    let element = elements[placed.element]
    let offset = Point(area.x, area.y + placed.y)
    if let strip = placed.strip {
      return element.strips[strip].items.map { $0.translated(by: offset) }
    }
    guard let header = element.repeatedHeader else { return [] }
    let items = header.items.map { $0.translated(by: offset) }
    return [.group(Scene.Group("header-again", role: .runningHeader, items: items))]
  }
}
