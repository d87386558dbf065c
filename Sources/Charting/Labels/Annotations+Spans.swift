import Drawing

/// Shaded stretches of time with words over them.
extension Annotations {
  /// From one row of words over the marks to the next, in sizes of their letters.
  static let captionPitch = 1.5

  /// Whether words of several shades stand at heights here and there, and not in a row or two over the marks.
  static func areScattered(
    _ placed: [LabelEngine.Placed], in rect: Rect, rows: Int
  ) -> Bool {
    let captions = placed.filter { $0.request.kind == .span }
    let reach = captionPitch * Double(max(1, rows - 1)) + 1
    return captions.count > 2
      && captions.contains {
        $0.place.box.y > rect.y + $0.request.block.style.size * reach
      }
  }

  mutating func add(_ span: Chart.Span) {
    if span.isMoment {
      if canvas.places.starts.indices.contains(span.from) { add(moment: span) }
      return
    }
    guard let stretch = stretch(of: span) else { return }
    let rise = space.isSideways ? space.rect.width : space.rect.height
    let band = space.rect(along: stretch.lowerBound, stretch.upperBound, rise: 0, rise)
    let shade = Scene.Item.group(
      Scene.Group(
        "span", role: .artifact,
        items: [.shape(Scene.Shape(.rect(band), fill: .solid(fill(of: span, stretch))))]))
    guard !span.text.isEmpty else {
      behind.append(shade)
      return
    }
    let inset = 5 * scale
    let block = lettering.balanced(
      span.text, lettering.small, width: max(band.width - 2 * inset, lettering.small.size * 7))
    add(
      LabelRequest(
        kind: .span, block: block, color: theme.muted,
        places: space.isSideways
          ? places(block, span.text, on: band)
          : places(block, span.text, over: band, beside: others(than: span)),
        hasHalo: isHair(band), isAsked: true),
      sign: shade, isOver: false, isShared: span.panel == nil)
  }

  /// From where to where a shade lies along the axis, in points.
  private func stretch(of span: Chart.Span) -> ClosedRange<Double>? {
    let starts = canvas.places.starts
    guard !span.isMoment, starts.indices.contains(span.from), starts.indices.contains(span.to)
    else { return nil }
    if let days = span.days, let ends = shares(of: days) {
      return ends.lowerBound * space.length...ends.upperBound * space.length
    }
    let from = starts[min(span.from, span.to)] * space.length
    return from...max(from, canvas.places.ends[max(span.from, span.to)] * space.length)
  }

  private func others(than span: Chart.Span) -> [ClosedRange<Double>] {
    canvas.chart.spans.filter { $0 != span }.compactMap(stretch)
  }

  /// A pale shade; of those that follow one another without a gap every second is paler still.
  private func fill(of span: Chart.Span, _ stretch: ClosedRange<Double>) -> Color {
    if let color = span.color { return color.mixed(with: theme.background, 0.8) }
    let order = canvas.chart.spans.filter { $0.color == nil }.compactMap(self.stretch).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var isPale = false
    for (before, next) in zip(order, order.dropFirst()) {
      isPale = next.lowerBound - before.upperBound < scale && !isPale
      if next == stretch { break }
    }
    return isPale && order.first != stretch
      ? theme.span.mixed(with: theme.background, 0.6) : theme.span
  }

  /// Where days lie on an axis that is true to time; nil on another one.
  func shares(of days: ClosedRange<Double>) -> ClosedRange<Double>? {
    let middles = canvas.chart.categories.compactMap { $0.period.map(CategoryPlaces.middle) }
    let centers = canvas.places.centers
    guard let low = middles.first, let high = middles.last, high > low,
      middles.count == centers.count, centers.first == 0, centers.last == 1
    else { return nil }
    let isTrue = zip(middles, centers).allSatisfy { abs(($0 - low) / (high - low) - $1) < 1e-6 }
    guard isTrue else { return nil }
    func share(_ day: Double) -> Double { min(1, max(0, (day - low) / (high - low))) }
    return share(days.lowerBound)...share(days.upperBound)
  }

  /// Within the shade, at its upper edge first and in more lines where it is narrow; words that are wider reach
  /// out of it to both sides, at the ends of the plot to the inner one. Beside a shade they stand only where no
  /// other is, whose they would seem.
  private func places(
    _ block: TextBlock, _ text: RichText, over band: Rect, beside others: [ClosedRange<Double>]
  ) -> [LabelPlace] {
    let inset = 5 * scale
    let rect = space.rect
    let isHair = isHair(band)
    let narrow = lettering.balanced(
      text, lettering.small, width: max(band.width - inset, lettering.small.size * 2))
    let within = [block, narrow].filter { $0.width <= band.width - inset && $0.lines.count < 5 }
    var places: [LabelPlace] = []
    func add(_ block: TextBlock, _ x: Double, _ anchor: Scene.Anchor, _ tops: [Double]) {
      for top in tops {
        var place = LabelPlace(box: block.box(x: x, top: top, anchor: anchor), anchor: anchor)
        place.block = block
        places.append(place)
      }
    }
    for block in within {
      let tops = tops(block)
      add(block, band.x + inset, .start, [tops[0]])
      add(block, band.midX, .middle, [tops[0]])
      if block == within.last { add(block, band.midX, .middle, tops) }
    }
    func addBeside() {
      for block in [block, narrow] {
        for (x, anchor) in [(band.maxX + inset, Scene.Anchor.start), (band.x - inset, .end)] {
          let box = block.box(x: x, top: 0, anchor: anchor)
          let isTaken = others.contains {
            rect.x + $0.lowerBound < box.maxX && box.x < rect.x + $0.upperBound
          }
          if !isTaken { add(block, x, anchor, tops(block)) }
        }
      }
    }
    if isHair { addBeside() }
    for block in [block, narrow] where within.isEmpty || isHair {
      let half = block.width / 2
      if band.midX + half > rect.maxX {
        add(block, min(band.maxX, rect.maxX) - inset * 0.4, .end, tops(block))
      } else if band.midX - half < rect.x {
        add(block, band.x + inset * 0.4, .start, tops(block))
      } else {
        add(block, band.midX, .middle, tops(block))
      }
    }
    if !isHair { addBeside() }
    return places
  }

  /// Whether a shade is a line rather than a ground for words.
  private func isHair(_ band: Rect) -> Bool {
    !space.isSideways && band.width < lettering.small.size * 1.6
  }

  /// From the upper edge down: in the rows kept free for words first, then further, and at the foot.
  private func tops(_ block: TextBlock) -> [Double] {
    let top = space.rect.y + 3 * scale
    let rows = max(2, canvas.chart.captionRows)
    let foot = space.rect.maxY - block.height - 3 * scale
    return (0..<rows).map { top + Double($0) * Annotations.captionPitch * lettering.small.size }
      + [foot] + [0.25, 0.5, 0.75].map { top + (foot - top) * $0 } + [foot - block.leading]
  }

  /// On a shade over rows: at its ends, its middle, and just beyond it.
  private func places(_ block: TextBlock, _ text: RichText, on band: Rect) -> [LabelPlace] {
    let inset = 5 * scale
    let (top, low) = (band.y + inset * 0.6, band.maxY - block.height - inset * 0.6)
    let spots: [(Double, Double, Scene.Anchor)] = [
      (band.x + inset, top, .start), (band.midX, top, .middle), (band.maxX - inset, top, .end),
      (band.x + inset, low, .start), (band.midX, low, .middle), (band.maxX - inset, low, .end),
      (band.x + inset, band.midY, .start),
    ]
    return spots.map {
      LabelPlace(box: block.box(x: $0.0, top: $0.1, anchor: $0.2), anchor: $0.2)
    }
  }
}
