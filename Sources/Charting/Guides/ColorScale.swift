import Drawing

/// What the colours of a scale stand for: its classes side by side in one strip, with the numbers at
/// which one ends and the next begins under their seams.
struct ColorScale: Hashable, Sendable {
  /// Of the classes, from the lowest to the highest.
  let colors: [Color]
  /// The numbers at their edges: one more than there are classes.
  let edges: [String]
  /// The edge from which both sides are counted, which is labelled before all others.
  let base: Int

  /// A strip measured.
  struct Layout {
    fileprivate let scale: ColorScale
    fileprivate let step: Double
    fileprivate let height: Double
    fileprivate let labels: [(edge: Int, block: TextBlock)]
    fileprivate let labelTop: Double
    let size: Size
  }

  /// As wide as its numbers need, and no wider than the legend's room.
  func layout(_ lettering: Lettering, width: Double) -> Layout {
    let size = lettering.small.size
    let blocks = edges.map { lettering.line($0, lettering.small) }
    let count = Double(max(1, colors.count))
    // Half of the last number stands beyond the strip.
    let most = (width - (blocks.last?.width ?? 0) / 2) / count
    let wishes = stride(from: 3.2, through: 7, by: 0.4).map { min(size * $0, most) }
    let gap = size * 0.9
    let step = wishes.first { areApart(Array(blocks.enumerated()), $0, gap) } ?? most
    let height = (size * 0.85).rounded()
    let labels = chosen(blocks, step: step, gap: gap)
    let labelTop = height + size * 0.2
    let end = labels.map { x($0.edge, $0.block, step) + $0.block.width }.max() ?? 0
    return Layout(
      scale: self, step: step, height: height, labels: labels, labelTop: labelTop,
      size: Size(max(step * count, end), labelTop + (blocks.map(\.height).max() ?? 0)))
  }

  /// All numbers where they have room, else every so many counted from the base; always the last, which
  /// carries the unit.
  private func chosen(
    _ blocks: [TextBlock], step: Double, gap: Double
  ) -> [(edge: Int, block: TextBlock)] {
    guard let last = blocks.indices.last else { return [] }
    for every in 1...blocks.count {
      var some = blocks.indices.filter { ($0 - base) % every == 0 || $0 == last }
      if every > 1, some.count > 2, last - some[some.count - 2] < every {
        some.remove(at: some.count - 2)
      }
      let labels = some.map { (offset: $0, element: blocks[$0]) }
      if areApart(labels, step, gap) { return labels.map { (edge: $0.offset, block: $0.element) } }
    }
    return [(edge: last, block: blocks[last])]
  }

  private func areApart(
    _ labels: [(offset: Int, element: TextBlock)], _ step: Double, _ gap: Double
  ) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { a, b in
      x(a.offset, a.element, step) + a.element.width + gap <= x(b.offset, b.element, step)
    }
  }

  /// Where a number begins: at the middle of its seam, the first flush with the strip's edge.
  private func x(_ edge: Int, _ block: TextBlock, _ step: Double) -> Double {
    edge == 0 ? 0 : Double(edge) * step - block.width / 2
  }
}

extension ColorScale.Layout {
  func items(at origin: Point, theme: Theme) -> [Scene.Item] {
    let strip = scale.colors.enumerated().map { index, color in
      Scene.Item.shape(
        Scene.Shape(
          .rect(Rect(origin.x + Double(index) * step, origin.y, step, height)),
          fill: .solid(color)))
    }
    return strip
      + labels.flatMap { label in
        label.block.items(
          x: origin.x + scale.x(label.edge, label.block, step), top: origin.y + labelTop,
          color: theme.muted)
      }
  }
}
