package import Charting
package import Diagnostics
package import SpecReading

/// A piece of a report in reading order, in one language, every number computed.
package indirect enum Block: Sendable {
  case heading(Heading)
  case text([Paragraph])
  case kpis([Kpi])
  case table(Table)
  case figure(NumberedChart)
  /// Side by side; shares of the width sum to 1.
  case columns([[Block]], shares: [Double])
  case box(title: String, [Block])
  /// Goes on with a new page; nil keeps how pages lie.
  case pageTurn(PageOrientation?)
  case contents(title: String, levels: Int)
  case cover(Cover)
}

/// A heading of a level from 1 to 3.
package struct Heading: Sendable, Hashable {
  package var text: String
  package var level: Int
  /// What links lead to: the id in the spec.
  package var anchor: String?
  /// Whether it opens a section, whose pages may lie otherwise.
  package var section: Section?

  package enum Section: Sendable, Hashable { case inPlace, turned(PageOrientation) }

  package init(_ text: String, level: Int = 1, anchor: String? = nil, section: Section? = nil) {
    self.text = text
    self.level = level
    self.anchor = anchor
    self.section = section
  }
}

/// A chart with its number.
package struct NumberedChart: Sendable {
  package var chart: Chart
  /// "Figure 3"; empty for none.
  package var label: String
  /// Words beside the number.
  package var caption: String
  package var anchor: String?
  /// The anchor of the entry that says where its figures come from.
  package var origin: String?

  package init(_ chart: Chart, label: String = "", caption: String = "", anchor: String? = nil) {
    self.chart = chart
    self.label = label
    self.caption = caption
    self.anchor = anchor
  }
}

/// The opening of a report.
package struct Cover: Sendable, Hashable {
  /// Whether it has a page of its own.
  package var isPage: Bool
  package var kicker: String
  package var summary: [Paragraph]

  package init(isPage: Bool, kicker: String = "", summary: [Paragraph] = []) {
    self.isPage = isPage
    self.kicker = kicker
    self.summary = summary
  }
}

/// One key figure: a large number with its name and what it compares with.
package struct Kpi: Sendable, Hashable {
  /// "4,119", "≈490m"
  package var value: String
  /// "vehicles, January–April 2023"
  package var label: String
  /// "18.8 times as many as a year before"; empty for none.
  package var comparison: String
  /// -1, 0, 1: colours and points the comparison's arrow.
  package var direction: Int
  /// Where it stands in the spec.
  package var place: SourceRange?

  package init(
    value: String, label: String, comparison: String = "", direction: Int = 0,
    place: SourceRange? = nil
  ) {
    self.value = value
    self.label = label
    self.comparison = comparison
    self.direction = direction
    self.place = place
  }
}

/// A table of texts that are ready to print.
package struct Table: Sendable, Hashable {
  /// "Table 2"; empty for none.
  package var label = ""
  package var anchor: String?
  package var title: String
  package var subtitle: String
  package var columns: [Column]
  package var rows: [Row]
  package var notes: [String]
  package var source: String
  /// The anchor of the entry that says where its figures come from.
  package var origin: String?
  /// Where it stands in the spec.
  package var place: SourceRange?

  package init(
    title: String = "", subtitle: String = "", columns: [Column], rows: [Row],
    notes: [String] = [], source: String = "", place: SourceRange? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.source = source
    self.place = place
  }

  package struct Column: Sendable, Hashable {
    package var header: String
    /// The unit, under the header in small type; empty for none.
    package var unit: String
    /// Numbers align on the decimal mark: right-aligned with equal decimals.
    package var isNumeric: Bool
    /// Holds drawings and no text.
    package var isDrawn = false

    package init(header: String, unit: String = "", isNumeric: Bool) {
      self.header = header
      self.unit = unit
      self.isNumeric = isNumeric
    }
  }

  package struct Row: Sendable, Hashable {
    package var cells: [String]
    package var isTotal: Bool
    package var isHighlighted: Bool
    /// Heads the rows after it: its first cell stands across the table.
    package var isGroupHeading: Bool
    /// What is drawn in a cell, by its column: beside its text, or alone in a drawn column.
    package var graphics: [Int: CellGraphic] = [:]

    package init(
      cells: [String], isTotal: Bool = false, isHighlighted: Bool = false,
      isGroupHeading: Bool = false
    ) {
      self.cells = cells
      self.isTotal = isTotal
      self.isHighlighted = isHighlighted
      self.isGroupHeading = isGroupHeading
    }
  }
}

/// A report ready to be put on pages, in one language.
package struct Report: Sendable {
  package var title: String
  package var subtitle: String
  package var author: String
  package var date: String
  package var blocks: [Block]
  /// What the marks of footnotes lead to, by their index.
  package var footnotes: [Paragraph]
  /// On the whole report: definitions, rounding. Each a paragraph at its end.
  package var notes: [String]
  /// Publishers of all data used, each a line.
  package var sources: [String]
  /// The same with the numbers of figures leading to the appendix; as many as `sources`, or none.
  package var tracedSources: [[Paragraph.Run]] = []
  /// Where the figures come from, for outputs that want it.
  package var trace: TraceAppendix?

  package init(
    title: String, subtitle: String = "", author: String = "", date: String = "",
    blocks: [Block], footnotes: [Paragraph] = [], notes: [String] = [], sources: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.date = date
    self.blocks = blocks
    self.footnotes = footnotes
    self.notes = notes
    self.sources = sources
  }
}
