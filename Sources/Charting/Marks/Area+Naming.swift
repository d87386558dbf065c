import Drawing
import Speaking
import Statistics

/// Names of layers: within them where all are thick enough, else beside their ends, where the last values
/// stand; some within and some beside only where the ends have no room for all.
extension Area {
  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.gutter = 5 * room.medium.inkScale
    settlement.printsValues = isCentred
    settlement.legend = Legend.items(ofStack: room)
    if chart.options.legend == .top, chart.series.count > 1 {
      settlement.naming = .legend
      return settlement
    }
    var inside = Set(insideNames(in: room).keys)
    // One way of naming reads better than two: beside the ends, unless every layer has room for its name.
    if inside.count < chart.series.count {
      let all = labels(room.lettering, room.tones, width: room.size.width * 0.3, withoutNames: [])
      let height = all.reduce(0) { $0 + $1.block.height }
      if room.fitsEnds(widest: all.map(\.block.width).max() ?? 0, height: height) { inside = [] }
    }
    settlement.namedInside = inside
    let labels = labels(
      room.lettering, room.tones, width: room.size.width * 0.3, withoutNames: inside)
    let widest = labels.map(\.block.width).max() ?? 0
    let needed = labels.reduce(0) { $0 + $1.block.height }
    guard !labels.isEmpty || !inside.isEmpty,
      chart.options.legend != .none || chart.series.count == 1
    else { return settlement }
    if room.fitsEnds(widest: widest, height: needed) {
      settlement.naming = .direct
      if !labels.isEmpty {
        settlement.gutter = widest + EndNames.space(room.medium, chart.series.count)
      }
    } else if chart.series.count > 1 {
      settlement.naming = .legend
    }
    return settlement
  }

  func name(on canvas: inout MarkCanvas) {
    let width = canvas.gutter.width - EndNames.space(canvas.medium, chart.series.count)
    let isSingle = chart.series.count == 1 && !isFull
    let space = canvas.space
    let spots = insideNames(
      InsideRoom(
        length: space.length, air: 0.3, chosen: canvas.settlement.namedInside,
        lettering: canvas.lettering
      ) { along, value in
        space.point(along: along, value: value)
      }, canvas.places)
    for (series, spot) in spots.sorted(by: { $0.key < $1.key }) {
      let fill = canvas.tones.series[series].fill
      var place = LabelPlace(
        box: spot.block.box(x: spot.center.x, top: spot.top, anchor: .middle), anchor: .middle)
      place.isInside = true
      canvas.add(
        LabelRequest(
          kind: .lineEnd, block: spot.block, color: canvas.ink(on: fill), places: [place],
          owner: series, isImportant: true, isAsked: true,
          isName: chart.series.count > 1))
    }
    let labels = labels(
      canvas.lettering, canvas.tones, width: width, withoutNames: Set(spots.keys))
    let ends = labels.compactMap { label in
      layers[label.series][label.category].map { part in
        EndNames.End(
          label: label,
          point: canvas.space.point(
            along: canvas.along(label.category),
            value: isSingle ? part.to : part.from / 2 + part.to / 2))
      }
    }
    EndNames(ends).request(on: &canvas)
  }

  /// Names with the last values, where those are few.
  ///
  /// - Parameter withoutNames: Series that are named elsewhere.
  private func labels(
    _ lettering: Lettering, _ tones: Tones, width: Double, withoutNames: Set<Int>
  ) -> [EndLabel] {
    guard let last else { return [] }
    func figure(_ series: Int) -> Measured {
      guard isFull, let part = layers[series][last] else {
        return chart.series[series].values[last]
      }
      return Measured(part.to - part.from)
    }
    // Of many grey layers the one in the middle bears the name of all.
    let merged = merged(tones).sorted()
    let shown = chart.series.indices.filter { !merged.contains($0) }
    var named = shown.map { (series: $0, name: chart.series[$0].name, figure: figure($0)) }
    if let middle = merged.dropFirst(merged.count / 2).first {
      let sum = merged.compactMap { figure($0).value }.reduce(0, +)
      named.append((middle, chart.language.words.other, Measured(sum)))
    }
    let showsValues =
      switch chart.options.valueLabels {
      case .none: false
      case .all, .ends, .inside: true
      case .automatic, .few: named.count <= (merged.isEmpty ? 5 : 6)
      }
    return zip(named, chart.texts(of: named.map(\.figure), unit: unit)).compactMap { end, value in
      let name = withoutNames.contains(end.series) ? "" : end.name
      let parts = [name, showsValues ? value : ""].filter { !$0.isEmpty }
      guard !parts.isEmpty else { return nil }
      let style = tones.series[end.series].isContext ? lettering.label : lettering.strong
      let joined = chart.language.named(parts)
      let text =
        lettering.width(joined, style) <= width ? joined : parts.joined(separator: "\n")
      return EndLabel(
        series: end.series, category: last, block: lettering.block(text, style, width: width))
    }
  }

  // MARK: Within layers

  private struct InsideRoom {
    let length: Double
    /// Above and below a name, in sizes of its letters.
    let air: Double
    /// The series to name; nil to try all.
    var chosen: Set<Int>?
    let lettering: Lettering
    let point: (_ along: Double, _ value: Double) -> Point
  }

  /// A name in its layer: the middle of the letters and the top of the font's box.
  private struct Spot {
    let block: TextBlock
    let center: Point
    let top: Double
  }

  /// Where names may stand as far as it is known while planning.
  private func insideNames(in room: PlotRoom) -> [Int: Spot] {
    let length = room.size.width * 0.82
    let scale = room.domain.scale
    return insideNames(
      InsideRoom(length: length, air: 0.75, lettering: room.lettering) { along, value in
        Point(along, (1 - scale.share(of: value)) * room.size.height)
      }, room.places)
  }

  /// The thickest stretch of each layer that holds its name with air around it.
  private func insideNames(_ room: InsideRoom, _ places: CategoryPlaces) -> [Int: Spot] {
    guard chart.series.count > 1, chart.options.legend == .automatic else { return [:] }
    let columns = 80
    let step = room.length / Double(columns)
    let marks = categoriesByColumn(columns, places)
    var spots: [Int: Spot] = [:]
    for series in chart.series.indices
    where !chart.series[series].name.isEmpty && room.chosen?.contains(series) != false {
      let block = room.lettering.line(chart.series[series].name, room.lettering.strong)
      let edges = marks.enumerated().map { column, mark in
        mark.flatMap { edge(series, $0, along: Double(column) * step, room) }
      }
      let reach = Int(((block.width / 2 + block.style.size * room.air) / step).rounded(.up))
      let needed = block.inkHeight + block.style.size * room.air
      var best: (height: Double, column: Int, middle: Double)?
      for column in edges.indices where column >= reach && column + reach < edges.count {
        let window = edges[(column - reach)...(column + reach)]
        guard window.allSatisfy({ $0 != nil }) else { continue }
        let top = window.compactMap { $0?.upper }.max() ?? 0
        let bottom = window.compactMap { $0?.lower }.min() ?? 0
        let height = bottom - top
        if height >= needed, height > (best?.height ?? 0) * 1.02 {
          best = (height, column, (top + bottom) / 2)
        }
      }
      if let best {
        let center = Point(
          room.point(Double(best.column) * step, 0).x, best.middle)
        spots[series] = Spot(
          block: block, center: center,
          top: best.middle - block.inkHeight / 2 - (block.ascent - block.capHeight))
      }
    }
    return spots
  }

  /// The two neighbouring categories of each column, and how far the column lies from the first to the
  /// second; nil where no layer is drawn.
  private func categoriesByColumn(
    _ columns: Int, _ places: CategoryPlaces
  ) -> [(from: Int, to: Int, share: Double)?] {
    var result = [(from: Int, to: Int, share: Double)?](repeating: nil, count: columns + 1)
    for run in runs.runs where run.categories.count > 1 {
      for (a, b) in zip(run.categories, run.categories.dropFirst()) {
        let (start, end) = (places.centers[a], places.centers[b])
        guard end > start else { continue }
        let first = Int((start * Double(columns)).rounded(.up))
        let last = Int((end * Double(columns)).rounded(.down))
        guard first <= last else { continue }
        for column in first...last where result.indices.contains(column) {
          let share = (Double(column) / Double(columns) - start) / (end - start)
          result[column] = (a, b, share)
        }
      }
    }
    return result
  }

  /// The upper and lower edge of a layer at a column, in points down.
  private func edge(
    _ series: Int, _ mark: (from: Int, to: Int, share: Double), along: Double, _ room: InsideRoom
  ) -> (upper: Double, lower: Double)? {
    guard let a = layers[series][mark.from], let b = layers[series][mark.to] else { return nil }
    let top = a.to + (b.to - a.to) * mark.share
    let foot = a.from + (b.from - a.from) * mark.share
    let ends = (room.point(along, top).y, room.point(along, foot).y)
    return (min(ends.0, ends.1), max(ends.0, ends.1))
  }
}
