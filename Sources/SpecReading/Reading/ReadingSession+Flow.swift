internal import Diagnostics

/// Blocks that place other blocks.
extension ReadingSession {
  /// Lists of blocks, or single ones, side by side.
  func columns(_ node: SpecNode, _ place: SourceRange) -> ColumnsSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.columns, place: place, session: self) else {
      return nil
    }
    let count = problems.count
    let columns = fields.list("columns") { column in listOrOne(column, innerBlock) }
    let widths = fields.list("widths") { number($0, in: 0.1...100) }
    fields.finish()
    guard problems.count == count else { return nil }
    guard (2...4).contains(columns.count) else {
      problem(
        "out-of-range", "two to four columns stand side by side, found \(columns.count)", at: place,
        hint: "write a list of blocks: columns: [{text: …}, {bar: …}]")
      return nil
    }
    guard widths.isEmpty || widths.count == columns.count else {
      problem(
        "out-of-range", "\(widths.count) widths for \(columns.count) columns",
        at: widths.first?.place ?? place, hint: "write one share for each column")
      return nil
    }
    return ColumnsSpec(place: place, columns: columns, widths: widths)
  }

  func box(_ node: SpecNode, _ place: SourceRange) -> BoxSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.box, place: place, session: self) else {
      return nil
    }
    let blocks = fields.required("box") { node -> [BlockSpec]? in
      if case .sequence = node.content { return list(node, innerBlock) }
      return localized(node).map {
        [.text(ProseSpec(place: place, id: nil, text: $0, level: nil))]
      }
    }
    let title = fields.value("title", self.title)
    let id = fields.value("id", self.id)
    fields.finish()
    return blocks.map { BoxSpec(place: place, id: id, title: title, blocks: $0) }
  }

  /// A block inside columns or a box: not one that turns pages.
  private func innerBlock(_ node: SpecNode) -> BlockSpec? {
    guard let block = block(node) else { return nil }
    switch block {
    case .page, .section, .contents, .cover, .columns, .box:
      problem(
        "misplaced-block", "this block cannot stand inside another", at: block.place,
        hint: "columns and boxes hold text, headings, figures, tables and charts")
      return nil
    case .chart, .text, .heading, .kpis, .table, .claims: return block
    }
  }

  func pageTurn(_ node: SpecNode, _ place: SourceRange) -> PageTurnSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.page, place: place, session: self) else {
      return nil
    }
    let turn = fields.required("page") { word($0, as: PageTurn.self) }
    fields.finish()
    return turn.map {
      PageTurnSpec(place: place, orientation: PageOrientation(rawValue: $0.value.rawValue))
    }
  }

  private enum PageTurn: String, CaseIterable, Sendable {
    case turn = "break"
    case landscape, portrait
  }

  func section(_ node: SpecNode, _ place: SourceRange) -> SectionSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.section, place: place, session: self) else {
      return nil
    }
    let title = fields.required("section", self.title)
    let orientation = fields.value("orientation") { word($0, as: PageOrientation.self) }
    let id = fields.value("id", self.id)
    fields.finish()
    return title.map { SectionSpec(place: place, id: id, title: $0, orientation: orientation) }
  }

  func contents(_ node: SpecNode, _ place: SourceRange) -> ContentsSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.contents, place: place, session: self)
    else { return nil }
    let shows = fields.required("contents", bool)
    let title = fields.value("title", self.title)
    let levels = fields.value("levels") { integer($0, in: 1...3) }
    fields.finish()
    guard let shows else { return nil }
    guard shows.value else {
      problem(
        "wrong-kind", "'contents: false' shows nothing", at: shows.place,
        hint: "leave the block out")
      return nil
    }
    return ContentsSpec(place: place, title: title, levels: levels)
  }

  func cover(_ node: SpecNode, _ place: SourceRange) -> CoverSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.cover, place: place, session: self) else {
      return nil
    }
    let form = fields.required("cover") { word($0, as: CoverSpec.Form.self) }
    let kicker = fields.value("kicker", title)
    let summary = fields.value("summary", localized)
    fields.finish()
    return form.map {
      CoverSpec(place: place, form: $0.value, kicker: kicker, summary: summary)
    }
  }

  /// A cover opens the body or is misplaced.
  func checkCover(_ body: [BlockSpec]) {
    for block in body.dropFirst() {
      if case .cover = block {
        problem(
          "misplaced-block", "the cover is not the first block", at: block.place,
          hint: "move it to the top of the body")
      }
    }
  }
}
