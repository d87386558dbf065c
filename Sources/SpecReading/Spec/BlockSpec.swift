package import Diagnostics

/// One entry of `body`.
package indirect enum BlockSpec: Sendable {
  case chart(ChartSpec)
  case text(ProseSpec)
  case heading(ProseSpec)
  case kpis(KPIRowSpec)
  case table(TableSpec)
  case claims(ClaimTableSpec)
  case columns(ColumnsSpec)
  case box(BoxSpec)
  case page(PageTurnSpec)
  case section(SectionSpec)
  case contents(ContentsSpec)
  case cover(CoverSpec)

  package var id: WrittenText? {
    switch self {
    case .chart(let chart): chart.id
    case .text(let prose), .heading(let prose): prose.id
    case .kpis(let row): row.id
    case .table(let table): table.id
    case .claims(let table): table.id
    case .section(let section): section.id
    case .box(let box): box.id
    case .columns, .page, .contents, .cover: nil
    }
  }

  /// The key that says what the block is.
  package var place: SourceRange {
    switch self {
    case .chart(let chart): chart.kind.place
    case .text(let prose), .heading(let prose): prose.place
    case .kpis(let row): row.place
    case .table(let table): table.place
    case .claims(let table): table.place
    case .columns(let columns): columns.place
    case .box(let box): box.place
    case .page(let turn): turn.place
    case .section(let section): section.place
    case .contents(let contents): contents.place
    case .cover(let cover): cover.place
    }
  }

  /// The block and the blocks inside it, in reading order.
  package var flattened: [BlockSpec] {
    switch self {
    case .columns(let columns): [self] + columns.columns.flatMap { $0.flatMap(\.flattened) }
    case .box(let box): [self] + box.blocks.flatMap(\.flattened)
    default: [self]
    }
  }
}

/// A paragraph or a heading; figures stand in it as `{total}`.
package struct ProseSpec: Sendable {
  package let place: SourceRange
  package let id: WrittenText?
  package let text: LocalizedText
  /// 1 to 3, of a heading.
  package let level: Located<Int>?
}

/// A row of figures.
package struct KPIRowSpec: Sendable {
  package let place: SourceRange
  package let id: WrittenText?
  package let items: [Item]

  package struct Item: Sendable {
    /// A metric's name or an expression.
    package let metric: WrittenText
    package let label: LocalizedText?
    /// An expression shown beside the figure as its change.
    package let change: WrittenText?
  }
}

/// A table: a row for each member with computed columns, or a row for each metric.
package struct TableSpec: Sendable {
  package let place: SourceRange
  package let id: WrittenText?
  package let content: Content
  package let title: LocalizedText?
  package let note: LocalizedText?
  package let filter: WrittenText?
  package let top: Located<Int>?
  package let sort: Located<SortOrder>?
  package var highlight: [WrittenText]
  /// The dimension whose members head groups of rows.
  package let group: WrittenText?
  /// Whether a last row adds the others up.
  package let total: Located<Bool>?

  package enum Content: Sendable {
    /// A row for each member; a single text may name several dimensions as after `by`.
    case rows(by: [WrittenText], columns: [Column])
    case metrics([WrittenText])
  }

  package struct Column: Sendable {
    package let value: WrittenText
    package let label: LocalizedText?
    package let form: Form
    /// Of its figures; nil for as many as they need.
    package var decimals: Int?
  }

  /// How a column shows its figures.
  package enum Form: String, Sendable, CaseIterable {
    case number
    /// A number with a bar beside it.
    case bar
    /// A number behind a sign of rise or fall.
    case arrow
    /// A small line along time, without numbers; key `spark`.
    case spark
  }
}
