import Drawing

/// Blocks that hold blocks: columns side by side, and boxes.
extension BlockComposer {
  /// Blocks placed under each other in a column of their own, without page ends.
  private struct Stack {
    var elements: [Element]
    var placed: [PlacedStrip]
    var height: Double
  }

  private func stack(_ elements: [Element]) -> Stack {
    var elements = elements
    for index in elements.indices { elements[index].key = typesetter.nextKey() }
    let placed = Paginator.pages(of: &elements, height: 1e7)[0]
    let height = placed.map { $0.y + strip($0, in: elements).height }.max() ?? 0
    return Stack(elements: elements, placed: placed, height: height)
  }

  private func strip(_ placed: PlacedStrip, in elements: [Element]) -> Strip {
    elements[placed.element].strips[placed.strip ?? 0]
  }

  /// Blocks side by side in one piece; under each other where that would be higher than a page.
  func columns(_ columns: [[Block]], shares: [Double]) -> [Element] {
    let gutter = style.body.style.size * 2.2
    let room = width - gutter * Double(columns.count - 1)
    var x = 0.0
    var strip = Strip(height: 0, parts: [])
    for (blocks, share) in zip(columns, shares) {
      let column = narrowed(to: room * share)
      let stack = stack(blocks.flatMap(column.elements))
      for placed in stack.placed {
        let inner = self.strip(placed, in: stack.elements)
        strip.parts += inner.parts(
          inside: [stack.elements[placed.element].tag], movedBy: Point(x, placed.y))
        strip.footnotes += inner.footnotes
      }
      strip.height = max(strip.height, stack.height)
      x += room * share + gutter
    }
    guard strip.height <= maximumHeight else {
      return columns.flatMap { $0.flatMap(elements) }
    }
    return [
      Element("columns", role: .plain, strips: [strip])
        .spaced(before: style.step * 1.5, after: style.step * 1.5)
    ]
  }

  /// A box of up to this share of a page is not split.
  private static let wholeBox = 0.6

  /// Blocks on a ground of their own.
  func box(title: String, _ blocks: [Block]) -> [Element] {
    let padding = style.body.style.size * 1.3
    let inner = narrowed(to: width - 2 * padding)
    var contents: [Element] = []
    if !title.isEmpty {
      let lines = typesetter.balancedLines(of: title, style.tableTitle, width: inner.width)
      contents.append(
        Element(
          "box-title", role: .paragraph,
          strips: TextStack(lines, style.tableTitle, typesetter).strips()
        ).spaced(before: 0, after: style.step * 0.4).keptWithNext())
    }
    contents += blocks.flatMap(inner.elements)
    let stack = stack(contents)
    guard let last = stack.placed.indices.last else { return [] }
    // Each strip takes the space up to the next along, so that the ground has no gaps.
    var strips: [Strip] = []
    for (index, placed) in stack.placed.enumerated() {
      let own = strip(placed, in: stack.elements)
      let top = index == 0 ? padding : 0
      let next = index == last ? placed.y + own.height + padding : stack.placed[index + 1].y
      let height = top + next - placed.y
      var slice = Strip(
        height: height,
        parts: own.parts(
          inside: [stack.elements[placed.element].tag], movedBy: Point(padding, top)),
        keepsWithNext: own.keepsWithNext)
      slice.footnotes = own.footnotes
      slice.parts.insert(ground(height: height), at: 0)
      strips.append(slice)
    }
    if stack.height + 2 * padding <= maximumHeight * Self.wholeBox {
      for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    }
    var element = Element("box", role: .section, strips: strips)
    // Figures keep the order of their numbers.
    if blocks.allSatisfy({ $0.charts.isEmpty }) { element.float = .passesWhole }
    return [element.spaced(before: style.step * 2, after: style.step * 2)]
  }

  private func ground(height: Double) -> Strip.Part {
    let ground = Scene.Shape(
      .rect(Rect(0, 0, width, height)), fill: .solid(style.colors.highlight))
    let edge = Scene.Shape(
      .rect(Rect(0, 0, style.body.style.size * 0.3, height)), fill: .solid(style.colors.accent))
    let tag = Strip.Tag(name: "ground", role: .artifact, key: typesetter.nextKey())
    return Strip.Part(path: [tag], items: [.shape(ground), .shape(edge)])
  }
}
