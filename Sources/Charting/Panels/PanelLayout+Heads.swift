import Drawing

/// What stands over the panels: the legend they share, the title of their axis, the names of rows.
extension PanelLayout {
  func makeLegend() -> Legend? {
    guard let plan = plans.plans.first, plans.chart.options.legend != .none else { return nil }
    var named = plan.chart
    // Kinds that make their own series of the rows, such as years, have their own names.
    if named.series.count >= plans.names.count {
      for (index, name) in plans.names.enumerated() where named.series[index].name.isEmpty {
        named.series[index].name = name
      }
    }
    guard plan.traits.hasCategoryAxis,
      plans.names.filter({ !$0.isEmpty }).count > 1 || !plan.chart.layers.isEmpty
        || plan.chart.groups.count > 1 || plan.chart.options.bars.thresholds?.isNamed == true
    else {
      return nil
    }
    let room = PlotRoom(
      chart: named, lettering: lettering, theme: theme, medium: medium, tones: plan.tones,
      isSideways: plan.isSideways, size: Size(width, width), places: plan.places,
      domain: plan.domain)
    // Layers name their series with the signs of their marks.
    let settled = plan.settle(in: room)
    // Colours of ranges are those of no series.
    let hasOwn = plan.chart.layers.isEmpty && plan.chart.options.bars.thresholds == nil
    let items = settled.key + (hasOwn ? settled.legendItems(room) : [])
    guard !items.isEmpty || settled.colorScale != nil else { return nil }
    return Legend(items, scale: settled.colorScale, room, width: width)
  }

  /// Whether the names of columns stand over those of rows, from which they must differ.
  var titlesAreHeads: Bool { grid != nil && !headsBesideRows }

  /// What the value axis shows, over its labels in the first row.
  var axisTitleItems: [Scene.Item] {
    guard let axisTitle else { return [] }
    let items = axisTitle.items(x: left, top: top + (legend?.height ?? 0), color: theme.muted)
    return [.group(Scene.Group("axis-title", items: items))]
  }

  /// Legend and names of rows over the panels.
  func head() -> [Scene.Item] {
    var items = legend?.items(at: Point(left, top), theme: theme) ?? []
    for head in rowHeads {
      items.append(
        .group(
          Scene.Group(
            "panel-row", role: .paragraph,
            items: head.block.items(x: left, top: head.top, color: theme.text))))
    }
    return items
  }
}
