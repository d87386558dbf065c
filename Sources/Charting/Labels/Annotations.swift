import Drawing
import Statistics
import TradeData

/// Notes at points, reference lines and spans: their ink, and the labels they ask for.
struct Annotations {
  let canvas: MarkCanvas
  let layout: PlotLayout
  var behind: [Scene.Item] = []
  var over: [Scene.Item] = []
  var labels: [LabelRequest] = []
  var obstacles: Obstacles
  /// The marks that go with words, each drawn where its words have a place.
  private var signs: [(request: LabelRequest, item: Scene.Item, isOver: Bool)] = []

  init(canvas: MarkCanvas, layout: PlotLayout) {
    self.canvas = canvas
    self.layout = layout
    obstacles = canvas.obstacles
  }

  var space: PlotSpace { canvas.space }
  var theme: Theme { canvas.theme }
  var scale: Double { canvas.medium.inkScale }
  var lettering: Lettering { canvas.lettering }

  mutating func collect() {
    // Marks that cover the zero line have their texts over it.
    if layout.hasBaseline, !layout.plan.traits.coversBaseline,
      let ends = layout.valueAxis.baselineEnds(in: space, left: layout.left)
    {
      obstacles.add(from: ends.from, to: ends.to)
    }
    for span in canvas.chart.spans { add(span) }
    for line in canvas.chart.referenceLines { add(line) }
    for note in canvas.chart.pointNotes { add(note) }
  }

  // MARK: Reference lines

  /// A shade over a stretch of values; of two that meet the second is paler.
  private mutating func add(
    _ line: Chart.ReferenceLine, through end: Double, in space: PlotSpace
  ) {
    let domain = space.scale.domain
    let low = max(min(line.value, end), domain.lowerBound)
    let high = min(max(line.value, end), domain.upperBound)
    guard low < high else { return }
    let edges = canvas.chart.referenceLines.compactMap { other in
      other.end.map { (low: min(other.value, $0), high: max(other.value, $0)) }
    }.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
    let place = edges.firstIndex { $0.low == min(line.value, end) } ?? 0
    let meets = place > 0 && edges[place - 1].high == edges[place].low
    let isPale = meets && place % 2 == 1
    let fill = isPale ? theme.span.mixed(with: theme.background, 0.55) : theme.span
    let band = space.rect(along: 0, space.length, rise: space.rise(low), space.rise(high))
    let shade = Scene.Item.group(
      Scene.Group(
        "band-of-values", role: .artifact,
        items: [.shape(Scene.Shape(.rect(band), fill: .solid(fill)))]))
    guard !line.text.isEmpty else {
      behind.append(shade)
      return
    }
    let inset = 5 * scale
    let block = lettering.balanced(
      line.text, lettering.small, width: max(band.width * 0.5, lettering.small.size * 7))
    add(
      LabelRequest(
        kind: .span, block: block, color: theme.muted,
        places: bandPlaces(block, band, inset: inset), hasHalo: false, isAsked: true),
      sign: shade, isOver: false, isShared: line.panel == nil)
  }

  /// In the corners of a shade, then along its edges, then just beyond them.
  private func bandPlaces(_ block: TextBlock, _ band: Rect, inset: Double) -> [LabelPlace] {
    let slack = block.ascent - block.capHeight
    let tops = [
      band.y + inset - slack, band.maxY - inset - block.height + block.descent,
      band.midY - block.inkHeight / 2 - slack,
    ]
    let beyond = [band.y - block.height, band.maxY]
    var places: [LabelPlace] = []
    for shares in [[1.0, 0], [0.5, 0.25, 0.75, 0.9, 0.1, 0.6, 0.4]] {
      for top in tops + (shares[0] == 1 ? [] : beyond) {
        for share in shares {
          let anchor: Scene.Anchor = share == 1 ? .end : share == 0 ? .start : .middle
          let x =
            share == 1
            ? band.maxX - inset
            : share == 0
              ? band.x + inset : band.x + band.width * share
          places.append(LabelPlace(box: block.box(x: x, top: top, anchor: anchor), anchor: anchor))
        }
      }
    }
    return places
  }

  private mutating func add(_ line: Chart.ReferenceLine) {
    var space = space
    if line.isRight, let scale = canvas.rightScale { space.scale = scale }
    if let end = line.end {
      add(line, through: end, in: space)
      return
    }
    guard space.scale.domain.contains(line.value) else { return }
    let (a, b) = (
      space.point(along: 0, value: line.value), space.point(along: space.length, value: line.value)
    )
    // What an index is read against is its ground line, as zero is that of others.
    if line.text.isEmpty, canvas.chart.unit.kind == .index, line.value == 100 {
      let width = theme.axisWidth * 1.4 * scale
      over.append(
        .group(
          Scene.Group(
            "reference", role: .artifact,
            items: [
              .shape(
                Scene.Shape(.line(a, b), stroke: Scene.Stroke(theme.axis, width: width)))
            ])))
      obstacles.add(from: a, to: b)
      return
    }
    let rule = rule(from: a, to: b, "reference")
    guard !line.text.isEmpty else {
      over.append(rule)
      return
    }
    let gap = 4 * scale
    let width = space.isSideways ? lettering.small.size * 12 : space.rect.width * 0.5
    let block = lettering.balanced(line.text, lettering.small, width: width)
    // A column of single words is no text.
    let least = lettering.small.size * 10
    let narrow = lettering.balanced(
      line.text, lettering.small, width: max(block.width * 0.55, least))
    let whole = lettering.block(line.text, lettering.small, width: space.rect.width)
    let slim = lettering.balanced(line.text, lettering.small, width: max(block.width * 0.55, 1))
    func places(_ block: TextBlock, gap: Double) -> [LabelPlace] {
      referencePlaces(block, from: a, to: b, gap: gap).map { place in
        var place = place
        place.block = block
        return place
      }
    }
    let near = [block, whole, narrow].flatMap { places($0, gap: gap) }
    let far = [block, whole, narrow].flatMap { places($0, gap: gap + lettering.small.size) }
    let all = near + far + (slim.width < narrow.width ? places(slim, gap: gap) : [])
    add(
      LabelRequest(
        kind: .reference, block: block, color: theme.text,
        places: all + overRows([whole, narrow], at: a), hasHalo: true,
        placesOverBars: onRows(whole, beside: a.x, gap: gap) + all, isAsked: true),
      sign: rule, isOver: true, isShared: line.panel == nil)
  }

  /// A dashed line over the marks, which no text may be struck by.
  mutating func rule(from a: Point, to b: Point, _ name: String) -> Scene.Item {
    let stroke = Scene.Stroke(theme.text, width: 1.1 * scale, dash: [4 * scale, 3 * scale])
    let line = Scene.Item.shape(Scene.Shape(.line(a, b), stroke: stroke))
    obstacles.add(from: a, to: b)
    return .group(Scene.Group(name, role: .artifact, items: [line]))
  }

  /// Over the first row, where a line that stands upright begins.
  private func overRows(_ blocks: [TextBlock], at point: Point) -> [LabelPlace] {
    guard space.isSideways else { return [] }
    return blocks.flatMap { block in
      (0...max(0, canvas.chart.captionRows - 1)).flatMap { row -> [LabelPlace] in
        let top =
          space.rect.y - 2 * scale - block.height
          - Double(row) * Annotations.captionPitch * lettering.small.size
        return [Scene.Anchor.middle, .start, .end].map { anchor in
          var place = LabelPlace(
            box: block.box(x: point.x, top: top, anchor: anchor), anchor: anchor)
          place.block = block
          return place
        }
      }
    }
  }

  /// In the middle of lying bars, beside an upright line that crosses them.
  private func onRows(_ block: TextBlock, beside x: Double, gap: Double) -> [LabelPlace] {
    guard space.isSideways else { return [] }
    let slack = block.ascent - block.capHeight
    return canvas.places.centers.prefix(3).flatMap { center in
      let top = space.rect.y + center * space.length - block.inkHeight / 2 - slack
      return [Scene.Anchor.start, .end].map { anchor in
        let start = anchor == .start ? x + gap : x - gap
        var place = LabelPlace(box: block.box(x: start, top: top, anchor: anchor), anchor: anchor)
        place.block = block
        return place
      }
    }
  }

  /// Along a reference line, close above or below it (beside it, where it stands upright).
  private func referencePlaces(
    _ block: TextBlock, from a: Point, to b: Point, gap: Double
  ) -> [LabelPlace] {
    var places: [LabelPlace] = []
    if space.isSideways {
      for share in [0.0, 1, 0.5, 0.25, 0.75] {
        let y = a.y + (b.y - a.y - block.height) * share
        places.append(LabelPlace(box: block.box(x: a.x + gap, top: y), anchor: .start))
        places.append(
          LabelPlace(box: block.box(x: a.x - gap, top: y, anchor: .end), anchor: .end))
      }
    } else {
      let tight = gap * 0.6
      for share in [1.0, 0, 0.5, 0.75, 0.25, 0.9, 0.1, 0.8, 0.7, 0.6, 0.4, 0.3, 0.2] {
        let half = min(block.width / 2, (b.x - a.x) / 2)
        let isEnd = share == 0 || share == 1
        let x =
          isEnd
          ? (share == 0 ? a.x : b.x)
          : min(max(a.x + (b.x - a.x) * share, a.x + half), b.x - half)
        let anchor: Scene.Anchor = share == 1 ? .end : share == 0 ? .start : .middle
        places.append(
          LabelPlace(
            box: block.box(x: x, top: a.y - block.height - tight * 0.6, anchor: anchor),
            anchor: anchor))
        places.append(
          LabelPlace(box: block.box(x: x, top: a.y + tight * 0.5, anchor: anchor), anchor: anchor))
      }
    }
    return places
  }

  // MARK: Notes

  private mutating func add(_ note: Chart.PointNote) {
    let chart = canvas.chart
    guard chart.categories.indices.contains(note.category) else { return }
    let block = lettering.balanced(
      note.text, lettering.small,
      width: min(space.rect.width * 0.4, lettering.small.size * 15))
    let own = chart.series.filter { !$0.isBackdrop }.count
    let series = note.series ?? (own == 1 ? 0 : nil)
    let along =
      layout.plan.mark.share(series: series ?? 0, category: note.category).map {
        $0 * space.length
      } ?? canvas.along(note.category)
    if let value = note.value, let reach = chart.numberReach {
      addAtCategory(
        ValueScale(domain: reach, form: chart.options.along.form).share(of: value) * space.length,
        block, isOver: isBar)
    } else if let series, chart.series.indices.contains(series),
      let value = layout.plan.mark.position(series: series, category: note.category),
      space.scale.domain.contains(value)
    {
      if isBar {
        addAtBar(along, value, block)
      } else {
        addAtPoint(space.point(along: along, value: value), block)
      }
    } else {
      // Stripes fill the whole plot.
      addAtCategory(along, block, isOver: isBar && !layout.plan.traits.hasGrid)
    }
  }

  private var isBar: Bool { layout.plan.traits.fillsSlots }

  private mutating func addAtPoint(_ point: Point, _ block: TextBlock) {
    let radius = 3.5 * scale
    let ring = Scene.Item.shape(
      Scene.Shape(
        .circle(center: point, radius: radius), fill: .solid(theme.background),
        stroke: Scene.Stroke(theme.text, width: 1.5 * scale)))
    let reach = radius + 5 * scale
    obstacles.add(Rect(point.x - reach, point.y - reach, 2 * reach, 2 * reach))
    guard !block.isEmpty else {
      over.append(ring)
      return
    }
    add(
      LabelRequest(
        kind: .note, block: block, color: theme.text,
        places: NotePlaces.around(point, block, radius: radius, scale: scale), hasHalo: true,
        isAsked: true), sign: ring, isOver: true)
  }

  /// A note on a bar stands beyond its end, and beyond the value printed there.
  private mutating func addAtBar(_ along: Double, _ value: Double, _ block: TextBlock) {
    guard !block.isEmpty else { return }
    let isUp = value >= 0
    let printed = canvas.settlement.printsValues
    let clear = printed ? (isUp ? space.highPadding : space.lowPadding) : 0
    let point = space.point(along: along, rise: space.rise(value) + (isUp ? clear : -clear))
    let sides: [LabelPlace.Side] =
      space.isSideways
      ? [space.side(up: isUp)]
      : isUp ? [.above, .aboveLeft, .aboveRight] : [.below, .belowLeft, .belowRight]
    let near = sides.map { LabelPlace(block, $0, of: point, distance: (printed ? 2 : 5) * scale) }
    labels.append(
      LabelRequest(
        kind: .note, block: block, color: theme.text,
        places: near + NotePlaces.around(point, block, radius: 0, scale: scale), hasHalo: true,
        isAsked: true))
  }

  /// A note on a whole category: a thin line across the plot with the text beside its upper end.
  ///
  /// - Parameter isOver: True for a line that bars would hide.
  private mutating func addAtCategory(
    _ along: Double, _ block: TextBlock, isOver: Bool = false
  ) {
    let rise = space.isSideways ? space.rect.width : space.rect.height
    let (a, b) = (space.point(along: along, rise: 0), space.point(along: along, rise: rise))
    let line = Scene.Item.shape(
      Scene.Shape(
        .line(a, b),
        stroke: Scene.Stroke(
          isOver ? theme.text : theme.muted, width: (isOver ? 1.1 : 0.75) * scale,
          dash: [2 * scale, 2 * scale])))
    obstacles.add(from: a, to: b)
    guard !block.isEmpty else {
      if isOver { over.append(line) } else { behind.append(line) }
      return
    }
    let gap = 5 * scale
    var places: [LabelPlace] = []
    for step in 0..<8 {
      let y = space.rect.y + Double(step) / 8 * space.rect.height
      places.append(LabelPlace(box: block.box(x: b.x + gap, top: y), anchor: .start))
      places.append(LabelPlace(box: block.box(x: b.x - gap, top: y, anchor: .end), anchor: .end))
    }
    add(
      LabelRequest(
        kind: .note, block: block, color: theme.text, places: places, hasHalo: true, isAsked: true),
      sign: line, isOver: isOver)
  }

  /// - Parameter isShared: True for what all panels have, of which the first carries the words.
  mutating func add(
    _ request: LabelRequest, sign: Scene.Item, isOver: Bool, isShared: Bool = false
  ) {
    labels.append(request)
    if isShared, layout.bounds.panel != nil {
      draw(sign, isOver: isOver)
    } else {
      signs.append((request, sign, isOver))
    }
  }

  private mutating func draw(_ sign: Scene.Item, isOver: Bool) {
    if isOver { over.append(sign) } else { behind.append(sign) }
  }

  /// Draws the marks whose words have a place: a ring, a line or a shade without words would be a riddle.
  mutating func drawSigns(of placed: [LabelEngine.Placed]) {
    let told = Set(placed.filter { $0.request.kind.isCaption }.map(\.request))
    for sign in signs where told.contains(sign.request) { draw(sign.item, isOver: sign.isOver) }
  }
}
