package import Charting
package import Diagnostics

/// A piece of a report in reading order, in one language, every number computed.
package enum Block: Sendable {
  case heading(String)
  case text([Paragraph])
  case kpis([Kpi])
  case table(Table)
  case figure(Chart)
}

/// One paragraph as runs of equal style.
package struct Paragraph: Sendable, Hashable {
  package var runs: [Run]
  /// Where it stands in the spec, for problems found while setting it.
  package var place: SourceRange?

  package init(runs: [Run], place: SourceRange? = nil) {
    self.runs = runs
    self.place = place
  }

  package struct Run: Sendable, Hashable {
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool
    package var link: String?

    package init(_ text: String, isBold: Bool = false, isItalic: Bool = false, link: String? = nil)
    {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.link = link
    }
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
  package var title: String
  package var subtitle: String
  package var columns: [Column]
  package var rows: [Row]
  package var notes: [String]
  package var source: String
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

    package init(header: String, unit: String = "", isNumeric: Bool) {
      self.header = header
      self.unit = unit
      self.isNumeric = isNumeric
    }
  }

  package struct Row: Sendable, Hashable {
    package var cells: [String]
    /// Totals and groups: set bold with a rule above.
    package var isTotal: Bool
    package var isHighlighted: Bool

    package init(cells: [String], isTotal: Bool = false, isHighlighted: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
      self.isHighlighted = isHighlighted
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
  /// On the whole report: definitions, rounding. Each a paragraph at its end.
  package var notes: [String]
  /// Publishers of all data used, each a line.
  package var sources: [String]

  package init(
    title: String, subtitle: String = "", author: String = "", date: String = "",
    blocks: [Block], notes: [String] = [], sources: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.date = date
    self.blocks = blocks
    self.notes = notes
    self.sources = sources
  }
}
