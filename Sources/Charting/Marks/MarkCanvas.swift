import Drawing

/// What a mark draws on: the plot's coordinates, the theme's tones, and the label engine's ear.
struct MarkCanvas {
  let chart: Chart
  let space: PlotSpace
  let places: CategoryPlaces
  let lettering: Lettering
  let theme: Theme
  let medium: Medium
  let tones: Tones
  let settlement: MarkSettlement
  /// Room for names after the last category, and before the first.
  let gutter: Rect
  let leadGutter: Rect

  /// Of the axis at the right, where there are two.
  var rightScale: ValueScale?
  /// True when figures of parts stand without their percent signs.
  var hasBareParts = false

  private(set) var groups: [Scene.Group] = []
  private(set) var over: [Scene.Item] = []
  private(set) var labels: [LabelRequest] = []
  var obstacles: Obstacles

  var lineWidth: Double { theme.lineWidth * medium.inkScale }

  /// The middle of a category, in points along the axis.
  func along(_ category: Int) -> Double { places.centers[category] * space.length }

  mutating func add(_ items: [Scene.Item], to name: String) {
    if let index = groups.lastIndex(where: { $0.name == name }) {
      groups[index].items += items
    } else {
      groups.append(Scene.Group(name, items: items))
    }
  }

  /// Above all series: whiskers and markers that must be seen.
  mutating func addOver(_ items: [Scene.Item]) { over += items }

  mutating func add(_ label: LabelRequest) { labels.append(label) }

  /// A canvas for one of several marks on the same plot.
  ///
  /// - Parameters:
  ///   - number: Tells the layer's marks from those of the others.
  ///   - scale: Of the mark's own axis; nil for that of the plot.
  func layer(
    _ number: Int, _ chart: Chart, tones: Tones, scale: ValueScale?, settlement: MarkSettlement
  ) -> MarkCanvas {
    let own = PlotSpace(
      rect: space.rect, isSideways: space.isSideways, scale: scale ?? space.scale,
      lowPadding: space.lowPadding, highPadding: space.highPadding)
    var obstacles = obstacles
    obstacles.firstOwner = (number + 1) << 32
    return MarkCanvas(
      chart: chart, space: own, places: places, lettering: lettering, theme: theme,
      medium: medium, tones: tones, settlement: settlement, gutter: gutter,
      leadGutter: leadGutter, obstacles: obstacles)
  }

  /// Draws the lines of a layer wider in the colour of the paper first, so that they stand out from
  /// the columns behind them.
  mutating func caseLines(of layer: MarkCanvas) {
    let lines = layer.groups.flatMap(\.items).compactMap { item -> Scene.Item? in
      guard case .shape(var shape) = item, case .polyline = shape.outline,
        let stroke = shape.stroke
      else { return nil }
      shape.stroke = Scene.Stroke(
        theme.background, width: stroke.width + 2 * medium.inkScale, hasRoundEnds: true)
      return .shape(shape)
    }
    if !lines.isEmpty { groups.append(Scene.Group("casing", role: .artifact, items: lines)) }
  }

  /// Takes what a layer drew.
  ///
  /// - Parameter positions: Where the layer's series stand among all, for the names of groups.
  mutating func take(_ layer: MarkCanvas, positions: [Int]) {
    for group in layer.groups {
      var group = group
      if group.name.hasPrefix("series-"), let number = Int(group.name.dropFirst(7)),
        positions.indices.contains(number - 1)
      {
        group.name = "series-\(positions[number - 1] + 1)"
      }
      groups.append(group)
    }
    over += layer.over
    labels += layer.labels.map { label in
      var label = label
      label.owner = label.owner.map { $0 + layer.obstacles.firstOwner }
      return label
    }
    obstacles = layer.obstacles
    obstacles.firstOwner = 0
  }

  /// A bar between two rises, as an item and an obstacle.
  mutating func bar(
    along a: Double, _ b: Double, rise low: Double, _ high: Double, fill: Scene.Fill,
    stroke: Scene.Stroke? = nil, group: String, owner: Int
  ) -> Rect {
    let rect = space.rect(along: a, b, rise: low, high)
    add([.shape(Scene.Shape(.rect(rect), fill: fill, stroke: stroke))], to: group)
    obstacles.add(rect, owner: owner)
    return rect
  }

  /// A thin line from one value to another with caps at its ends: an interval.
  ///
  /// - Parameters:
  ///   - color: That of an axis unless another is given.
  ///   - group: Where it lies under the marks; nil for over them.
  mutating func whisker(
    along: Double, from low: Double, to high: Double, cap: Double, in color: Color? = nil,
    behind group: String? = nil
  ) {
    let ends = [low, high].map { space.point(along: along, value: $0) }
    let lines =
      [(ends[0], ends[1])]
      + [low, high].map { value in
        (
          space.point(along: along - cap / 2, value: value),
          space.point(along: along + cap / 2, value: value)
        )
      }
    // On a dark bar the thin line shows by the seam of background around it.
    let width = 1.25 * medium.inkScale
    func items(_ stroke: Scene.Stroke) -> [Scene.Item] {
      lines.map { .shape(Scene.Shape(.line($0, $1), stroke: stroke)) }
    }
    let ink = items(Scene.Stroke(color ?? theme.axis, width: width))
    if let group {
      add(ink, to: group)
    } else {
      addOver(items(Scene.Stroke(theme.background, width: width + 2 * medium.inkScale)) + ink)
    }
    obstacles.add(
      space.rect(
        along: along - cap / 2, along + cap / 2, rise: space.rise(low),
        space.rise(high)))
  }
}
