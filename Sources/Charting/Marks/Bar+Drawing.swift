import Drawing
import Speaking
import Statistics

extension Bar {
  func draw(on canvas: inout MarkCanvas) {
    let slot = canvas.places.slot * canvas.space.length
    let lanes = dodge(
      slot: slot, theme: canvas.theme, medium: canvas.medium,
      isSideways: canvas.space.isSideways)
    if isMerged(lanes, slot: slot, on: canvas) {
      drawMerged(on: &canvas)
      return
    }
    var rects: [Rect] = []
    for (index, piece) in pieces.enumerated() {
      // A part of nothing leaves no mark: it would be a stroke of background.
      let isNothing = isStacked && piece.from == piece.to
      rects.append(
        isNothing ? Rect(0, 0, 0, 0) : draw(piece, lanes, owner: owner(index), on: &canvas))
    }
    let labelled = canvas.settlement.labelled
    if canvas.settlement.printsValues || !isStacked, !labelled.isEmpty {
      // Parts too thin for a number would spoil the form of the others' numbers.
      let least = canvas.lettering.line("0", canvas.lettering.small).inkHeight + 4
      let wanted = pieces.indices.filter {
        labelled.contains(pieces[$0].category)
          && (!overlaps || pieces[$0].series == chart.series.count - 1)
      }
      let shown = wanted.filter {
        !isStacked || min(rects[$0].height, rects[$0].width) >= least
      }
      let texts = zip(shown, format(shown.map { pieces[$0].figure }))
      if isStacked {
        let thin = wanted.filter {
          min(rects[$0].height, rects[$0].width) < least && pieces[$0].from != pieces[$0].to
        }
        canvas.add(
          texts.map { part($0, $1, rects[$0], canvas) }
            + zip(thin, thinTexts(thin, among: shown)).map { part($0, $1, rects[$0], canvas) })
      } else {
        for (index, text) in texts {
          label(
            pieces[index], text: text, rect: rects[index], lanes, owner: owner(index),
            among: rects, on: &canvas)
        }
      }
    }
    if chart.options.valueLabels == .all, !isStacked { missFigures(besides: labelled, on: &canvas) }
    if canvas.settlement.naming == .direct { nameParts(on: &canvas) }
    if hasTotals { drawTotals(on: &canvas) }
    if hasNet { drawNets(lanes, on: &canvas) }
    let isShared = isStacked || overlaps
    let filled = isShared ? Set(pieces.map(\.category)) : []
    for hole in holes where !isShared || hole.series == 0 && !filled.contains(hole.category) {
      markHole(hole.series, hole.category, lanes, slot: slot, on: &canvas)
    }
    for absent in absentTexts where filled.contains(absent.category) {
      markAbsent(absent.text, absent.category, slot: slot, on: &canvas)
    }
  }

  /// Says which of the figures that were asked for are not printed, as there is no room for all.
  private func missFigures(besides labelled: Set<Int>, on canvas: inout MarkCanvas) {
    let missed = pieces.filter {
      !labelled.contains($0.category) && (!overlaps || $0.series == chart.series.count - 1)
    }
    for text in format(missed.map(\.figure)) {
      canvas.add(
        LabelRequest(
          kind: .barValue, block: canvas.lettering.line(text, canvas.lettering.label),
          color: canvas.theme.text, places: [], isAsked: true))
    }
  }

  /// The figures of thin parts in the form of the others, where those keep it beside them.
  private func thinTexts(_ thin: [Int], among shown: [Int]) -> [String] {
    let together = format((shown + thin).map { pieces[$0].figure })
    if Array(together.prefix(shown.count)) == format(shown.map { pieces[$0].figure }) {
      return Array(together.suffix(thin.count))
    }
    return thin.map { format([pieces[$0].figure])[0] }
  }

  /// Whose ink a bar is: its own, or where bars overlap that of all in its slot, so that a number in one
  /// may lie on another.
  private func owner(_ piece: Int) -> Int { overlaps ? pieces[piece].category : piece }

  /// Gaps of part of a pixel would come out as stripes; bars of a colour of their own stay apart as long
  /// as they can be seen.
  private func isMerged(_ lanes: Dodge, slot: Double, on canvas: MarkCanvas) -> Bool {
    guard !isStacked else { return false }
    if lanes.pitch < 0.5 * canvas.medium.inkScale { return true }
    let isPlain = chart.categories.allSatisfy {
      !$0.isHighlighted && $0.color == nil && $0.group == nil
    }
    return laneCount == 1 && !overlaps && isPlain && chart.options.bars.signColors == nil
      && chart.options.bars.thresholds == nil
      && chart.series.allSatisfy { $0.values.allSatisfy { $0.qualifier == .exact } }
      && slot < 2 * canvas.medium.inkScale
  }

  private func draw(
    _ piece: Piece, _ lanes: Dodge, owner: Int, on canvas: inout MarkCanvas
  ) -> Rect {
    let middle = canvas.along(piece.category)
    let lane = lane(of: piece.series, in: lanes)
    let style = canvas.style(of: piece.figure, color: color(of: piece, on: canvas))
    // Parts of a stack are set apart by a line of background, so that they differ without colour.
    let (base, end) = (canvas.space.rise(piece.from), canvas.space.rise(piece.to))
    let length = abs(end - base)
    // Those without a colour of their own are one ground.
    let isGround = canvas.tones.series[piece.series].isContext && hasGround(canvas.tones)
    let isThick =
      isStacked && !isGround && lanes.width > 4 && length > 3 * canvas.medium.inkScale
    // What is thinner than a pixel could come to lie on the other side of the baseline, or under its line.
    let least = 1.5 * canvas.medium.inkScale
    let isSliver = !isStacked && length > 0 && length < least
    let rect = canvas.bar(
      along: middle + lane.from, middle + lane.to, rise: base,
      isSliver ? base + (end > base ? least : -least) : end, fill: style.fill,
      stroke: isThick
        ? Scene.Stroke(canvas.theme.background, width: canvas.medium.inkScale) : style.stroke,
      group: "series-\(piece.series + 1)", owner: owner)
    whisker(piece, at: middle + (lane.from + lane.to) / 2, width: lanes.width, on: &canvas)
    return rect
  }

  /// Whether many parts of a stack have no colour, for want of more, which lines would make a grid of.
  private func hasGround(_ tones: Tones) -> Bool {
    isStacked && tones.series.count { $0.isContext } > 3
      && !chart.series.contains(where: \.isHighlighted)
  }

  /// The end of the longest bar that lies behind or before one, on its side of the baseline.
  private func farthest(from piece: Piece) -> Double {
    let ends = pieces.filter { $0.category == piece.category }.map(\.to)
    return (piece.to >= piece.from ? ends.max() : ends.min()) ?? piece.to
  }

  /// Whether a longer bar ends beyond one, so that a number there would be read as that bar's.
  private func isBehind(_ piece: Piece) -> Bool { overlaps && farthest(from: piece) != piece.to }

  private func color(of piece: Piece, on canvas: MarkCanvas) -> Color {
    if overlaps { return shade(piece.series, canvas.tones, canvas.theme) }
    return canvas.tones.fill(
      series: piece.series, category: piece.category, value: piece.figure.value)
  }

  private func whisker(
    _ piece: Piece, at along: Double, width: Double, on canvas: inout MarkCanvas
  ) {
    guard !isStacked, let interval = shownInterval(piece.figure) else { return }
    canvas.whisker(
      along: along, from: interval.low, to: interval.high,
      cap: min(width * 0.5, 8 * canvas.medium.inkScale))
  }

  /// What a whisker shows: what was asked for, or how far a computed figure may be off.
  func shownInterval(_ figure: Measured) -> Interval? {
    switch chart.options.bars.intervals {
    case .none: return nil
    case .automatic where !chart.showsInterval(figure): return nil
    default: return figure.interval.flatMap { $0.isBounded ? $0 : nil }
    }
  }

  // MARK: Labels

  private func label(
    _ piece: Piece, text: String, rect: Rect, _ lanes: Dodge, owner: Int, among rects: [Rect],
    on canvas: inout MarkCanvas
  ) {
    let isUp = piece.to > piece.from || piece.to == piece.from && !hangs
    let fill = color(of: piece, on: canvas)
    let isHighlighted = chart.categories[piece.category].isHighlighted
    var style = isHighlighted ? canvas.lettering.strong : canvas.lettering.label
    style.size *= canvas.settlement.figureScale
    let block = canvas.lettering.line(text, style)
    let gap = 4 * canvas.medium.inkScale
    let inside = insidePlace(block, piece, rect, fill, on: canvas)
    let lane = lane(of: piece.series, in: lanes)
    var rise = canvas.space.rise(overlaps ? farthest(from: piece) : piece.to)
    if let interval = shownInterval(piece.figure) {
      rise = canvas.space.rise(isUp ? interval.high : interval.low)
    }
    let end = canvas.space.point(
      along: canvas.along(piece.category) + (lane.from + lane.to) / 2, rise: rise)
    var places = [LabelPlace(block, canvas.space.side(up: isUp), of: end, distance: gap)]
    if let inside {
      let isFirst = chart.options.valueLabels == .inside || isBehind(piece)
      places.insert(inside, at: isFirst ? 0 : places.count)
    }
    if canvas.settlement.rowFigures > 0 {
      let start = canvas.space.point(along: canvas.along(piece.category), value: 0)
      places = [LabelPlace(block, .left, of: start, distance: gap)]
    } else if canvas.space.isSideways {
      // Past a line through the rows, of another layer or across the plot.
      if canvas.obstacles.firstOwner > 0 || !chart.referenceLines.isEmpty {
        places += further(block, from: end, isUp: isUp, on: canvas)
      }
    } else if isHighlighted {
      places += raised(
        block, from: end, isUp: isUp, among: rects.filter { $0 != rect }, on: canvas)
    }
    canvas.add(
      LabelRequest(
        kind: .barValue, block: block,
        color: overlaps ? canvas.tones.series[piece.series].text : canvas.theme.text,
        places: places, owner: owner,
        isImportant: isHighlighted, isAsked: chart.options.valueLabels == .all))
  }

  private func part(
    _ piece: Int, _ text: String, _ rect: Rect, _ canvas: MarkCanvas
  ) -> PartFigure {
    let fill = color(of: pieces[piece], on: canvas)
    return PartFigure(
      text: text, rect: rect, ground: ground(pieces[piece], fill, canvas), owner: owner(piece))
  }

  /// The colour behind a text in a bar.
  private func ground(_ piece: Piece, _ fill: Color, _ canvas: MarkCanvas) -> Color {
    switch piece.figure.qualifier {
    case .exact, .missing: fill
    default: fill.mixed(with: canvas.theme.background, 0.55)
    }
  }

  /// Inside the end of a bar, where the bar has room.
  private func insidePlace(
    _ block: TextBlock, _ piece: Piece, _ rect: Rect, _ fill: Color, on canvas: MarkCanvas
  ) -> LabelPlace? {
    guard block.width + 4 <= rect.width, block.inkHeight + 4 <= rect.height else { return nil }
    let color = canvas.ink(on: ground(piece, fill, canvas))
    let slack = block.ascent - block.capHeight
    if !canvas.space.isSideways {
      let top = piece.to >= piece.from ? rect.y + 3 - slack / 2 : rect.maxY - block.height - 1
      var place = LabelPlace(
        box: block.box(x: rect.midX, top: top, anchor: .middle), anchor: .middle)
      place.color = color
      place.isInside = true
      return place
    }
    let isUp = piece.to >= piece.from
    var place = LabelPlace(
      block, isUp ? .left : .right, of: Point(isUp ? rect.maxX : rect.x, rect.midY), distance: 4)
    place.color = color
    place.isInside = true
    return place
  }

  private func drawTotals(on canvas: inout MarkCanvas) {
    let totals = totals()
    let shown = totals.indices.filter {
      totals[$0] != nil && canvas.settlement.labelled.contains($0)
    }
    let texts = format(shown.compactMap { totals[$0] })
    for (category, text) in zip(shown, texts) {
      let tops = pieces.filter { $0.category == category }
      let isUp = (totals[category]?.value ?? 0) >= 0
      let ends = tops.map { canvas.space.rise($0.to) } + [canvas.space.rise(0)]
      let rise = (isUp ? ends.max() : ends.min()) ?? 0
      let block = canvas.lettering.line(text, canvas.lettering.strong)
      let point = canvas.space.point(along: canvas.along(category), rise: rise)
      canvas.add(
        LabelRequest(
          kind: .total, block: block, color: canvas.theme.text,
          places: [
            LabelPlace(
              block, canvas.space.side(up: isUp), of: point,
              distance: 4 * canvas.medium.inkScale)
          ], isAsked: chart.options.valueLabels == .all || chart.options.bars.printsTotals))
    }
  }

  /// A figure that is not there is said in words, never drawn as zero.
  private func markHole(
    _ series: Int, _ category: Int, _ lanes: Dodge, slot: Double, on canvas: inout MarkCanvas
  ) {
    let lane = lane(of: series, in: lanes)
    let point = canvas.space.point(
      along: canvas.along(category) + (lane.from + lane.to) / 2, value: 0)
    let side = canvas.space.side(up: !hangs)
    let gap = 4 * canvas.medium.inkScale
    let room = canvas.space.isSideways ? .infinity : (laneCount > 1 ? lanes.pitch : slot - 4)
    let words = canvas.lettering.block(
      chart.language.words.noData, canvas.lettering.small, width: max(1, room))
    // A dash alone could be taken for a small bar, so words come first, one below the other perhaps.
    let block =
      words.width <= room ? words : canvas.lettering.line("–", canvas.lettering.small)
    canvas.add(
      LabelRequest(
        kind: .noData, block: block, color: canvas.theme.muted,
        places: [LabelPlace(block, side, of: point, distance: gap)]))
  }

  /// What is not there of bars that overlap, by its name.
  var absentTexts: [(category: Int, text: String)] {
    guard overlaps else { return [] }
    return Dictionary(grouping: holes, by: \.category).sorted { $0.key < $1.key }.map {
      let names = $0.value.map { chart.series[$0.series].name }.joined(separator: ", ")
      return ($0.key, chart.language.labelled(names, chart.language.words.noData))
    }
  }

  /// How what is not there is written, as wide as its slot or, in rows, as it is.
  func absentBlock(
    _ text: String, slot: Double, isSideways: Bool, _ lettering: Lettering
  ) -> TextBlock {
    isSideways
      ? lettering.line(text, lettering.small)
      : lettering.block(text, lettering.small, width: slot - 4)
  }

  /// Names what is not there beyond the bars that are.
  private func markAbsent(
    _ text: String, _ category: Int, slot: Double, on canvas: inout MarkCanvas
  ) {
    guard let piece = pieces.first(where: { $0.category == category }) else { return }
    let block = absentBlock(
      text, slot: slot, isSideways: canvas.space.isSideways, canvas.lettering)
    let end = canvas.space.point(
      along: canvas.along(category), rise: canvas.space.rise(farthest(from: piece)))
    let side = canvas.space.side(up: piece.to >= piece.from)
    let gap = 4 * canvas.medium.inkScale
    let figures = texts().map { canvas.lettering.width($0, canvas.lettering.label) }
    let beyondFigure =
      gap * 2 + (canvas.space.isSideways ? figures.max() ?? 0 : canvas.lettering.label.size)
    canvas.add(
      LabelRequest(
        kind: .noData, block: block, color: canvas.theme.muted,
        places: [gap, beyondFigure].map { LabelPlace(block, side, of: end, distance: $0) }))
  }
}
