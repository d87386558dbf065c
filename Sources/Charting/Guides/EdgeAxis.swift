import Drawing
import TradeData

/// Numbers at the edges of a histogram's classes, as many as have room, and what they are.
struct EdgeAxis {
  private let blocks: [TextBlock]
  private let title: TextBlock?
  /// Every so many edges are labelled, from the first that is a multiple of so many classes.
  private let step: Int
  private let first: Int
  let extent: Double
  /// Where the edges stand, as shares of the axis.
  private let shares: [Double]
  private let areEven: Bool

  init(_ chart: Chart, length: Double, lettering: Lettering) {
    let options = chart.options.bars
    blocks = chart.texts(ofTicks: options.edges, unit: options.edgeUnit).map {
      lettering.line($0, lettering.small)
    }
    let count = max(1, blocks.count - 1)
    areEven = BinWidths(options.edges).areEqual
    let places = CategoryPlaces.classes(options.edges)
    shares =
      areEven
      ? blocks.indices.map { Double($0) / Double(count) } : places.starts + places.ends.suffix(1)
    // A label at either end is moved inwards by up to half of its width.
    let widest = (blocks.map(\.width).max() ?? 0) * 1.5 + lettering.small.size * 0.9
    let needed = max(1, Int((widest / max(1, length) * Double(count)).rounded(.up)))
    let steps = [1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
    let step = steps.first { $0 >= needed } ?? needed
    self.step = step
    first = EdgeAxis.first(options.edges, step)
    title = chart.options.categoryTitle.map { lettering.block($0, lettering.small, width: length) }
    extent =
      (blocks.map(\.height).max() ?? 0) + lettering.label.size * 0.5
      + (title.map { $0.height + EdgeAxis.gap(lettering) } ?? 0)
  }

  /// Between the numbers and what they are.
  private static func gap(_ lettering: Lettering) -> Double { lettering.small.size * 0.2 }

  /// The first edge that is a round number of steps from zero.
  private static func first(_ edges: [Double], _ step: Int) -> Int {
    guard step > 1, edges.count > 1 else { return 0 }
    let width = (edges[1] - edges[0]) * Double(step)
    let index = edges.indices.prefix(step).first { index in
      let steps = edges[index] / width
      return abs(steps - steps.rounded()) < 1e-6
    }
    return index ?? 0
  }

  /// Edges at uneven distances that have room for their labels: the last always, the others from the
  /// first on.
  private func uneven(_ space: PlotSpace) -> [Int] {
    guard let last = blocks.indices.last else { return [] }
    let gap = (blocks.first?.style.size ?? 0) * 0.6
    func reach(_ index: Int) -> (from: Double, to: Double) {
      let middle = shares[index] * space.length
      // Those at the ends are moved inwards.
      let half = blocks[index].width / 2
      let shift = index == 0 ? half : index == last ? -half : 0
      return (middle + shift - half, middle + shift + half)
    }
    var kept: [Int] = []
    var end = -Double.infinity
    for index in blocks.indices.dropLast() {
      let own = reach(index)
      guard own.from >= end, own.to + gap <= reach(last).from else { continue }
      kept.append(index)
      end = own.to + gap
    }
    return kept + [last]
  }

  func draw(
    in space: PlotSpace, bounds: ClosedRange<Double>, theme: Theme, medium: Medium,
    lettering: Lettering
  ) -> (items: [Scene.Item], boxes: [Rect]) {
    var items: [Scene.Item] = []
    var boxes: [Rect] = []
    let length = 4 * medium.inkScale
    for index in areEven ? Array(stride(from: first, to: blocks.count, by: step)) : uneven(space) {
      let block = blocks[index]
      let foot = space.point(along: shares[index] * space.length, rise: 0)
      items.append(
        .shape(
          Scene.Shape(
            .line(foot, Point(foot.x, foot.y + length)),
            stroke: Scene.Stroke(theme.axis, width: theme.axisWidth * medium.inkScale))))
      let x = min(
        max(foot.x, bounds.lowerBound + block.width / 2), bounds.upperBound - block.width / 2)
      let box = block.box(x: x, top: foot.y + lettering.label.size * 0.45, anchor: .middle)
      boxes.append(box)
      items += block.items(x: x, top: box.y, anchor: .middle, color: theme.muted)
    }
    if let title {
      let top =
        space.rect.maxY + lettering.label.size * 0.45 + (blocks.map(\.height).max() ?? 0)
        + EdgeAxis.gap(lettering)
      boxes.append(title.box(x: space.rect.maxX, top: top, anchor: .end))
      items += title.items(x: space.rect.maxX, top: top, anchor: .end, color: theme.muted)
    }
    return (items, boxes)
  }
}
