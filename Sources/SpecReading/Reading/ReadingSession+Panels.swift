internal import Diagnostics

/// Small charts side by side, or in a grid of two dimensions.
extension ReadingSession {
  /// A dimension, a list of two for the rows and the columns of a grid, or a mapping.
  func panels(_ node: SpecNode) -> PanelsSpec? {
    if case .sequence = node.content {
      return gridDimensions(node).map { PanelsSpec(by: $0.rows, across: $0.columns) }
    }
    guard case .mapping = node.content else {
      return line(node).map { PanelsSpec(by: $0) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.panels, session: self) else { return nil }
    let rows = fields.value("rows", line)
    let columns = fields.value("columns") { columnsOfPanels($0, hasRows: rows != nil) }
    let by =
      rows == nil ? fields.required("by", panelDimensions) : fields.value("by", panelDimensions)
    let scales = fields.value("scales") { word($0, as: PanelScales.self) }
    let members = fields.value("members") { word($0, as: PanelScales.self) }
    let order = fields.value("order") { node in
      sides(node, "order") { word($0, as: SortOrder.self) }
    }
    let top = fields.value("top") { node in sides(node, "top") { integer($0, in: 1...100) } }
    let context = fields.value("context", bool)
    fields.finish()
    var across = by?.columns
    var count: Located<Int>?
    switch columns {
    case .dimension(let name): across = name
    case .count(let number): count = number
    case nil: break
    }
    if let rows, across == nil {
      problem(
        "missing-key", "a grid of panels needs the dimension of its columns", at: rows.place,
        hint: "write `panels: [\(rows.value), …]`, or `by: \(rows.value)` for panels in turn")
      return nil
    }
    if across == nil {
      for place in [order?.sidesPlace, top?.sidesPlace].compactMap({ $0 }) {
        problem(
          "not-a-grid", "panels by one dimension have no rows and columns of their own", at: place,
          hint: "write one order or number, or two dimensions for a grid: `by: [region, product]`")
        return nil
      }
    } else if let top, top.sidesPlace == nil, let number = top.rows {
      problem(
        "which-of-a-grid", "a grid has rows and columns, and `top` does not say of which",
        at: number.place,
        hint: "write `top: {rows: \(number.value)}`, `top: {columns: \(number.value)}` or both")
      return nil
    }
    let isOne = order?.sidesPlace == nil
    return (rows ?? by?.rows).map {
      PanelsSpec(
        by: $0, across: across, columns: across == nil ? count : nil, scales: scales,
        members: members, order: order?.rows,
        acrossOrder: across == nil ? nil : isOne ? order?.rows : order?.columns, top: top?.rows,
        acrossTop: top?.columns, context: context)
    }
  }

  private enum PanelColumnsSpec {
    case count(Located<Int>)
    case dimension(WrittenText)
  }

  /// How many panels stand side by side, or in a grid the dimension they stand for.
  private func columnsOfPanels(_ node: SpecNode, hasRows: Bool) -> PanelColumnsSpec? {
    hasRows
      ? line(node).map { .dimension($0) } : integer(node, in: 1...12).map { .count($0) }
  }

  private func panelDimensions(_ node: SpecNode) -> (rows: WrittenText, columns: WrittenText?)? {
    if case .sequence = node.content { return gridDimensions(node).map { ($0.rows, $0.columns) } }
    return line(node).map { ($0, nil) }
  }

  private func gridDimensions(
    _ node: SpecNode
  ) -> (rows: WrittenText, columns: WrittenText)? {
    guard let names = list(node, line) else { return nil }
    guard names.count == 2 else {
      problem(
        "not-two-dimensions",
        "a grid of panels has two dimensions, for rows and columns; here are \(names.count)",
        at: node.place, hint: "one alone is written without a list")
      return nil
    }
    return (names[0], names[1])
  }

  /// One value for all, or in a grid one for its rows and one for its columns.
  private struct Sides<Value: Sendable> {
    var rows: Located<Value>?
    var columns: Located<Value>?
    /// Where the mapping stands; nil for one value.
    var sidesPlace: SourceRange?
  }

  private func sides<Value: Sendable>(
    _ node: SpecNode, _ key: String, _ read: (SpecNode) -> Located<Value>?
  ) -> Sides<Value>? {
    guard case .mapping = node.content else { return read(node).map { Sides(rows: $0) } }
    guard
      var fields = SpecFields(
        node, "\(key) of a grid", allowed: ["rows", "columns"], session: self)
    else { return nil }
    let sides = Sides(
      rows: fields.value("rows", read), columns: fields.value("columns", read),
      sidesPlace: node.place)
    fields.finish()
    return sides
  }
}
