import Drawing

/// Names under a plot, and what room they have.
extension PlotLayout {
  /// Names under the plot. Of numbers that count up some may go unnamed, as on an axis of time.
  func nameAxis(_ categories: [Chart.Category], _ length: Double) -> NameAxis {
    let isScale =
      plan.isTime || plan.traits.followsTime || plan.chart.countsAlong || plan.chart.addsUpPeriods
    func axis(
      _ categories: [Chart.Category], _ slots: [Double], isBound: Bool = false
    ) -> NameAxis {
      NameAxis(
        upright: categories, slots: slots, lettering: lettering, isBound: isBound,
        isScale: isScale)
    }
    let along = plan.chart.options.along
    if plan.chart.countsAlong, along.every == nil, along.ticks == nil {
      let slot = plan.places.slot * length
      // The hours of a day are told by threes and sixes.
      let count = plan.chart.categories.count
      let steps = count == 24 ? [1, 3, 6, 12] : [1, 2, 3, 5, 10, 20]
      // The weeks of a year or ages are told by fives and tens, days of a month by each.
      for step in steps where count <= 31 || count / step <= 14 {
        let regular = plan.chart.counted(by: step)
        let slots = nameSlots(regular, length)
        let trial = axis(regular, slots.map { $0 - lettering.label.size * 0.3 })
        guard trial.fits, !trial.breaksWords else { continue }
        let named = plan.chart.withEnds(regular) {
          (lettering.width($0, lettering.strong) + lettering.label.size * 0.4) / slot
        }
        return axis(named, slots)
      }
    }
    let bound = axis(categories, nameSlots(categories, length), isBound: true)
    // Many numbers in a row need some room between them, or they read as one.
    let gap = categories.count > 24 ? lettering.label.size * 0.4 : 0
    func isAiry(_ categories: [Chart.Category]) -> Bool {
      axis(categories, nameSlots(categories, length).map { $0 - gap }, isBound: true).fits
    }
    guard isScale, along.every == nil, along.ticks == nil,
      !bound.fits || gap > 0 && !isAiry(categories)
    else { return bound }
    // Where even initials of months have no room, some of them stand for all.
    for step in [2, 3, 4, 6, 8, 12] where categories.count > 2 * step {
      let some = plan.chart.withEnds(plan.chart.labelled(every: step)) { _ in
        Double(step)
      }
      let trial = axis(some, nameSlots(some, length), isBound: true)
      if trial.fits, gap == 0 || isAiry(some) { return trial }
    }
    return bound
  }

  /// Names at the ends of the axis may use the gutters.
  private func nameSlots(_ categories: [Chart.Category], _ length: Double) -> [Double] {
    if plan.mark.ownPlaces != nil { return plan.places.widths(length: length) }
    // Names that stand at some of the categories alone have the room up to the next name.
    let named = categories.indices.filter { !categories[$0].label.isEmpty }
    let step = zip(named, named.dropFirst()).map { $1 - $0 }.min() ?? 1
    let slot = plan.places.slot * length * Double(step)
    let beside = bounds.panel?.slack ?? 0
    if plan.traits.reachesEnds {
      // The names at the ends reach beyond the plot, and a little into the margin of the picture.
      let margin = bounds.panel == nil ? medium.margin * 0.6 : 0
      let last = categories.count - 1
      return categories.indices.map { index in
        if index == 0 { return min(slot, 2 * (lead + beside + margin)) }
        return index < last ? slot : min(slot, 2 * (settlement.gutter + beside + margin))
      }
    }
    guard step > 1, !plan.chart.countsAlong else { return plan.chart.categories.map { _ in slot } }
    // Near the edges a name may not be as wide as further in; it reaches a little into the margin.
    let margin = bounds.panel == nil ? medium.margin * 0.6 : beside
    return plan.places.centers.map { center in
      max(slot / Double(step), min(slot, 2 * (length * min(center, 1 - center) + margin)))
    }
  }
}
