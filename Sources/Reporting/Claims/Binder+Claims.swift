import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Claims: sentences whose typed parts are tested against the data.
extension Binder {
  /// Every claim of the report with its verdict, and a diagnostic for those that the author must see.
  mutating func claims() -> [ClaimFinding] {
    loaded.spec.claims.flatMap { claim -> [ClaimFinding] in
      let code = claim.language?.value ?? language.code
      guard let written = claim.text.text(in: code), let original = Language(code: code) else {
        return []
      }
      let reader =
        claim.language == nil ? Binder.language(of: claim.text, loaded, language) : original
      let sentence = sentence(written)
      let tests = testers(of: written, sentence, reader)
      if tests.isEmpty {
        diagnostics.add(
          Diagnostic(
            .spec, id: "nothing-to-test", "the claim has nothing to test", at: written.place,
            hint: "put the words in brackets and the figure behind them: [over 74 million]{people}")
        )
      }
      // What the reader sees is in their own language.
      let shown = claim.text.text(in: language.code).map { self.sentence($0) } ?? sentence
      let found = tests.compactMap { test in
        test.finding(self, shown: shown, diagnostics: &diagnostics)
      }
      for finding in found { report(finding, expected: claim.expected) }
      return found
    }
  }

  private func testers(
    of written: WrittenText, _ sentence: String, _ reader: Language
  ) -> [ClaimTester] {
    Template.pieces(of: written.value).compactMap { piece in
      guard case .typed(let phrase, let offset, let field) = piece else { return nil }
      return ClaimTester(
        phrase: phrase, sentence: sentence, reader: reader,
        place: written.place(ofOffset: offset, length: phrase.unicodeScalars.count),
        expression: part(field, of: written))
    }
  }

  /// The language that a text is written in: one for all languages is in the report's first.
  static func language(
    of text: LocalizedText, _ loaded: LoadedReport, _ language: Language
  ) -> Language {
    guard case .same = text else { return language }
    return loaded.languages.first.flatMap { Language(code: $0) } ?? language
  }

  private func part(_ field: Template.Field, of written: WrittenText) -> ExpressionText {
    ExpressionText(field.expression) { offset, length in
      written.place(ofOffset: field.offset + offset, length: length)
    }.with(loaded.catalog.variables)
  }

  /// The sentence without its marks, its figures computed.
  private mutating func sentence(_ written: WrittenText) -> String {
    let pieces = Template.pieces(of: written.value).map { piece in
      switch piece {
      case .text(let text): text
      case .typed(let phrase, _, _): phrase
      case .field(let field): value(of: field, worded: [], in: written)
      case .fault(let message, let offset): fault(message, offset, in: written)
      }
    }
    return Typography.keepingDashes(Markdown.plain(pieces.joined()))
  }

  private mutating func report(
    _ finding: ClaimFinding, expected: Located<ClaimExpectation>?
  ) {
    let verdict = finding.verdict
    let reason = finding.reasons.joined(separator: "; ")
    if let expected, expected.value.rawValue != verdict.rawValue {
      diagnostics.add(
        Diagnostic(
          .error, .claim, id: "unexpected-verdict",
          "the claim '\(finding.phrase)' is \(verdict.rawValue), not \(expected.value.rawValue): "
            + reason, at: finding.place,
          related: [.init("expected here", expected.place)]))
      return
    }
    guard expected == nil, verdict != .consistent else { return }
    let isWrong = verdict == .impossible
    diagnostics.add(
      Diagnostic(
        isWrong ? .error : .warning, .claim, id: "\(verdict.rawValue)-claim",
        "the claim '\(finding.phrase)' is "
          + ClaimTable.word(verdict, Language.english) + ": " + reason, at: finding.place,
        hint: "`expect: \(verdict.rawValue)` publishes it with this verdict"))
  }

  /// The table of claims: what is said, what the data say, the verdict and why.
  mutating func table(_ spec: ClaimTableSpec, of findings: [ClaimFinding]) -> Table {
    for finding in findings { used.merge(finding.usage) }
    var table = ClaimTable.table(findings, language)
    table.place = spec.place
    tableCount += 1
    table.label = language.table(tableCount)
    table.anchor = spec.id?.value
    table.title = prose(spec.title).map(Markdown.plain) ?? ""
    for claim in loaded.spec.claims {
      if let note = prose(claim.note) { table.notes.append(Markdown.plain(note)) }
    }
    if let note = prose(spec.note) { table.notes.append(Markdown.plain(note)) }
    var usage = Usage()
    for finding in findings { usage.merge(finding.usage) }
    table.source = publishers(of: usage).joined(separator: language.words.semicolon)
    return table
  }
}

/// Claims as a table.
enum ClaimTable {
  static func table(_ findings: [ClaimFinding], _ language: Language) -> Table {
    let words = language.claimWords
    let heads = [words.claim, words.computed, words.verdict, words.reason]
    return Table(
      columns: heads.map { Table.Column(header: $0, isNumeric: false) },
      rows: findings.map { finding in
        Table.Row(cells: [
          finding.sentence, finding.computed, word(finding.verdict, language),
          finding.reasons.joined(separator: language.words.semicolon),
        ])
      })
  }

  static func word(_ verdict: ClaimFinding.Verdict, _ language: Language) -> String {
    let words = language.claimWords
    return switch verdict {
    case .consistent: words.consistent
    case .truncated: words.truncated
    case .ambiguous: words.ambiguous
    case .impossible: words.impossible
    case .untested: words.untested
    }
  }
}
