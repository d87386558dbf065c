import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Rules of sentences that only the data can tell: records, and money that is taken for things.
extension Binder {
  /// The texts of a chart say nothing that is not so, as paragraphs do not. What its title and subtitle say of
  /// a record is told from its figures where these are all that the record is among.
  mutating func checkTexts(_ spec: ChartSpec, of chart: Chart, facts: ChartFacts) {
    if let title = spec.title { checkFigures(title) }
    for text in [spec.title, spec.subtitle].compactMap({ $0 }) {
      checkSentences(text, facts: facts, recordsAreDrawn: chart.provesRecords)
    }
    if let note = spec.note { checkSentences(note, facts: facts) }
  }

  mutating func checkSentences(
    _ text: LocalizedText, facts: ChartFacts? = nil, recordsAreDrawn: Bool = false
  ) {
    guard let written = text.text(in: language.code) else { return }
    let reader = Binder.language(of: text, loaded, language)
    let fields = Template.pieces(of: written.value).compactMap { piece -> Template.Field? in
      switch piece {
      case .field(let field), .typed(_, _, let field): field
      case .text, .fault: nil
      }
    }
    let scalars = Array(written.value.unicodeScalars)
    for range in reader.sentences(of: written.value) where !recordsAreDrawn {
      let sentence = String(String.UnicodeScalarView(scalars[range]))
      let own = fields.filter { range.contains($0.offset) }
      checkRecord(sentence, at: range.lowerBound, own, in: written, reader)
    }
    checkMeasures(written, reader, facts)
    for field in fields { checkNewYear(field, in: written) }
  }

  // MARK: Records

  /// "Record exports", "the highest since 2015": held against all periods before the one that a figure of
  /// the sentence is of.
  private mutating func checkRecord(
    _ sentence: String, at start: Int, _ fields: [Template.Field], in written: WrittenText,
    _ reader: Language
  ) {
    guard let record = reader.superlative(in: sentence) else { return }
    let offset = start + record.range.lowerBound
    // A metric may be called `record`.
    guard !fields.contains(where: { ($0.offset..<$0.offset + $0.length).contains(offset) }) else {
      return
    }
    let place = written.place(ofOffset: offset, length: record.range.count)
    let words = String(
      String.UnicodeScalarView(
        sentence.unicodeScalars.dropFirst(record.range.lowerBound).prefix(record.range.count)))
    let tests = fields.compactMap { field in
      proof(of: field.expression, record).map { (field.expression, $0) }
    }
    guard let (expression, ahead) = tests.first else {
      rule(
        "unproved-superlative", "nothing in the sentence proves '\(words)'", at: place)
      return
    }
    if tests.allSatisfy({ !$0.1.isEmpty }) {
      let names = ahead.prefix(3).map { language.say($0) }.joined(separator: ", ")
      rule(
        "superlative-untrue",
        "'\(words)' is not so: \(expression) goes further in \(names)"
          + (ahead.count > 3 ? " and \(ahead.count - 3) more" : ""), at: place)
    }
  }

  /// The periods in which a figure goes further than in the one that it is of; empty for a record, nil
  /// where the expression is not of one period.
  private func proof(of expression: String, _ record: Superlative) -> [Period]? {
    let text = metric(named: expression)?.value.value ?? expression
    guard let (series, period) = Binder.wholeSeries(text) else { return nil }
    var ignored = DiagnosticList()
    guard
      let answer = evaluator.answer(
        ExpressionText(series), diagnostics: &ignored),
      answer.axes.count == 1
    else { return nil }
    let periods = answer.axes[0].keys.compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    guard periods.count == answer.cells.count, let own = periods.firstIndex(of: period),
      let value = answer.cells[own].range
    else { return nil }
    let since = record.since.map { Period.year($0) }
    let earlier = periods.indices.filter { index in
      index < own && (since.map { periods[index].start > $0.end } ?? true)
        && answer.cells[index].value != nil
    }
    guard !earlier.isEmpty else { return nil }
    func ahead(isLeast: Bool) -> [Period] {
      earlier.filter { index in
        OrderTest(
          value, among: [("", answer.cells[index])], place: 1, isLeast: isLeast
        ).verdict == .impossible
      }.map { periods[$0] }
    }
    switch record.end {
    case .most: return ahead(isLeast: false)
    case .least: return ahead(isLeast: true)
    case .either:
      let (most, least) = (ahead(isLeast: false), ahead(isLeast: true))
      return most.isEmpty || least.isEmpty ? [] : most
    }
  }

  /// "units.KZ by year" of "units.KZ@2023"; nil for expressions of several periods or of none.
  static func wholeSeries(_ expression: String) -> (text: String, period: Period)? {
    let parts = expression.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !expression.contains(" by "), !expression.contains("->") else {
      return nil
    }
    let token = parts[1].prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let rest = parts[1].dropFirst(token.count)
    guard !rest.hasPrefix(".."), let period = try? PeriodText.parse(String(token)),
      period.count == 1
    else { return nil }
    let unit: String
    switch period.unit {
    case .day: unit = "day"
    case .week: unit = "week"
    case .month: unit = "month"
    case .quarter: unit = "quarter"
    case .half: unit = "half"
    case .year, .fiscalYear: unit = "year"
    case .minute, .hour: return nil
    }
    return (parts[0] + rest + " by " + unit, period)
  }

  // MARK: Money and things

  /// "$4.1bn cars" and "worth 4,113 vehicles".
  private mutating func checkMeasures(
    _ written: WrittenText, _ reader: Language, _ facts: ChartFacts?
  ) {
    let pieces = Template.pieces(of: written.value)
    for (index, piece) in pieces.enumerated() {
      let field: Template.Field
      switch piece {
      case .field(let own), .typed(_, _, let own): field = own
      case .text, .fault: continue
      }
      guard field.words.isEmpty, field.subject == nil, field.expression != Binder.asWritten else {
        continue
      }
      let place = written.place(ofOffset: field.offset, length: field.length)
      if index + 1 < pieces.count, case .text(let after) = pieces[index + 1] {
        checkNoun(after: field, after, facts, reader, at: place)
      }
      if index > 0, case .text(let before) = pieces[index - 1],
        let words = reader.wordsOfWorth(ending: before), let unit = unit(of: field, facts),
        unit.isCount
      {
        rule(
          "mixed-measures",
          "'\(words)' speaks of money, and '\(field.expression)' counts \(language.name(of: unit))",
          at: place)
      }
    }
  }

  /// What stands behind a figure: a thing that money does not count, or a word for percent that it is not in.
  private mutating func checkNoun(
    after field: Template.Field, _ text: String, _ facts: ChartFacts?, _ reader: Language,
    at place: SourceRange
  ) {
    if let noun = reader.countedNoun(beginning: text), unit(of: field, facts)?.currency != nil {
      rule("mixed-measures", "'\(field.expression)' is money, and '\(noun)' are counted", at: place)
    }
    guard let measure = reader.percentWords(beginning: text), let unit = unit(of: field, facts)
    else { return }
    switch (measure.isPoints, unit.kind) {
    case (false, .points):
      rule(
        "percent-or-points",
        "'\(field.expression)' is a difference of shares, and '\(measure.words)' stands behind it",
        at: place)
    case (true, .share), (true, .change), (true, .percent):
      rule(
        "percent-or-points",
        "'\(field.expression)' is in per cent, and '\(measure.words)' stands behind it", at: place)
    default: break
    }
  }

  private func unit(of field: Template.Field, _ facts: ChartFacts?) -> Unit? {
    if let facts, facts[field.expression] != nil { return facts.unit(of: field.expression) }
    var ignored = DiagnosticList()
    let text = ExpressionText(field.expression)
    guard let answer = evaluator.answer(text, diagnostics: &ignored), answer.axes.isEmpty else {
      return nil
    }
    return answer.unit
  }

  // MARK: The new year

  /// Growth of a January or a February of China alone.
  private mutating func checkNewYear(_ field: Template.Field, in written: WrittenText) {
    let text = metric(named: field.expression)?.value.value ?? field.expression
    guard text.contains("yoy("), let (_, period) = Binder.wholeSeries(text),
      Binder.isNewYear(period)
    else { return }
    var ignored = DiagnosticList()
    guard
      let answer = evaluator.answer(
        ExpressionText(text), diagnostics: &ignored), isChinese(answer.usage)
    else { return }
    rule(
      "new-year-month", "the growth of \(language.say(period)) alone is mostly the holiday",
      at: written.place(ofOffset: field.offset, length: field.length))
  }
}
