import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Tests one `[phrase]{expression}`.
struct ClaimTester {
  let phrase: String
  let sentence: String
  /// The language that the words are in.
  let reader: Language
  let place: SourceRange
  let expression: ExpressionText

  /// What is asked of the expression besides its value.
  private enum Form {
    case value, growth
    case rank(member: String)
    case record
  }

  /// Nil, with a diagnostic, when the claim cannot be put to the test at all.
  ///
  /// - Parameter shown: The sentence for readers, which may be a translation.
  func finding(
    _ binder: Binder, shown: String, diagnostics: inout DiagnosticList
  ) -> ClaimFinding? {
    guard let (form, source) = form(diagnostics: &diagnostics) else { return nil }
    guard let answer = binder.evaluator.answer(source, diagnostics: &diagnostics) else {
      return nil
    }
    let found: ClaimFinding? =
      switch form {
      case .value, .growth: compared(answer, source, binder, diagnostics: &diagnostics)
      case .rank(let member): ranked(answer, member, binder, diagnostics: &diagnostics)
      case .record: record(answer, binder, diagnostics: &diagnostics)
      }
    return found?.shown(as: shown)
  }

  /// `growth of X`, `rank of M in X by D`, `record of X by year`, or a figure.
  private func form(diagnostics: inout DiagnosticList) -> (Form, ExpressionText)? {
    let text = expression.text
    func rest(_ count: Int) -> (String, Int)? {
      let scalars = text.unicodeScalars.dropFirst(count)
      return (String(String.UnicodeScalarView(scalars)), count)
    }
    func moved(_ text: String, _ offset: Int) -> ExpressionText {
      expression.part(text, at: offset)
    }
    if text.hasPrefix("growth of "), let (inner, _) = rest(10) {
      let whole = "yoy(" + inner + ")"
      return (.growth, expression.part(whole, at: 6))
    }
    if text.hasPrefix("record of "), let (inner, offset) = rest(10) {
      return (.record, moved(inner, offset))
    }
    if text.hasPrefix("rank of "), let (inner, offset) = rest(8) {
      guard let split = inner.firstRange(of: " in ") else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "bad-claim", "'rank of' needs a member and what it is ranked by",
            at: expression.wholePlace, hint: "for example: rank of CN in units@2023 by country"))
        return nil
      }
      let member = String(inner[..<split.lowerBound])
      let length = inner[..<split.upperBound].unicodeScalars.count
      return (
        .rank(member: expression.member(member)),
        moved(String(inner[split.upperBound...]), offset + length)
      )
    }
    return (.value, expression)
  }

  // MARK: Figures

  private func compared(
    _ answer: Answer, _ source: ExpressionText, _ binder: Binder,
    diagnostics: inout DiagnosticList
  ) -> ClaimFinding? {
    guard answer.axes.isEmpty else {
      fail("not-one-figure", "'\(source.text)' gives several figures", nil, &diagnostics)
      return nil
    }
    guard let stated = reader.stated(phrase, in: sentence) else {
      fail(
        "no-number", "no number can be read in '\(phrase)'",
        "write it in digits, as \(reader.code) does, or test a rank: rank of CN in units by country",
        &diagnostics)
      return nil
    }
    let language = binder.language
    guard let range = answer.single.range else {
      return result(
        "–", .untested, [answer.single.reason?.sentence ?? language.words.noData], answer)
    }
    do throws(PhraseTest.Mismatch) {
      let test = try PhraseTest(stated, range, unit: answer.unit)
      let unit = stated.measure == .times ? Unit.times : answer.unit
      let reasons = ClaimReasons(language: language, unit: unit).lines(test)
      let computed =
        stated.measure == .times && answer.unit.kind != .times
        ? language.say(
          Measured(test.computed.middle ?? test.computed.low, interval: test.computed),
          unit: .times)
        : language.say(answer.single, unit: answer.unit)
      return result(computed, test.verdict, reasons, answer)
    } catch {
      fail("unit-mismatch", "'\(phrase)': \(error.message)", error.hint, &diagnostics)
      return nil
    }
  }

  // MARK: Orders

  private func ranked(
    _ answer: Answer, _ member: String, _ binder: Binder, diagnostics: inout DiagnosticList
  ) -> ClaimFinding? {
    guard answer.axes.count == 1, let axis = answer.axes.first,
      let own = axis.keys.firstIndex(of: .member(member))
    else {
      let known = answer.axes.first?.keys.map(\.text) ?? []
      fail(
        "unknown-member", "'\(member)' is not among what is ranked",
        known.isEmpty
          ? "say by which dimension: rank of CN in units@2023 by country"
          : hint(forUnknown: member, allowed: known), &diagnostics)
      return nil
    }
    func name(_ index: Int) -> String { binder.categoryLabel(axis.keys[index], axis.name) }
    guard let range = answer.cells[own].range else {
      return result("–", .untested, [binder.language.missing([name(own)])], answer)
    }
    let others = axis.keys.indices.filter { $0 != own }.map { (name($0), answer.cells[$0]) }
    return ordered(
      OrderTest(
        range, among: others, place: reader.statedRank(phrase),
        isLeast: reader.statesLeast(phrase)), answer.cells[own], answer, binder)
  }

  /// The last period against all before it, or since the year that the words name.
  private func record(
    _ answer: Answer, _ binder: Binder, diagnostics: inout DiagnosticList
  ) -> ClaimFinding? {
    let periods = (answer.axes.first?.keys ?? []).compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    guard answer.axes.count == 1, periods.count == answer.cells.count, let last = periods.last
    else {
      fail(
        "bad-claim", "'record of' needs one figure for each period",
        "for example: record of units by year", &diagnostics)
      return nil
    }
    let language = binder.language
    guard let range = answer.cells.last?.range, let figure = answer.cells.last else {
      return result("–", .untested, [language.missing([language.say(last)])], answer)
    }
    let since = reader.statedYear(phrase).map { Period.year($0) }
    let earlier = periods.indices.dropLast().filter { index in
      since.map { periods[index].start > $0.end } ?? true
    }
    let gaps = Self.gaps(periods).filter { gap in since.map { gap.start > $0.end } ?? true }
    let test = OrderTest(
      range, among: earlier.map { (language.say(periods[$0]), answer.cells[$0]) }, place: 1,
      isLeast: reader.statesLeast(phrase), missing: gaps.map { language.say($0) })
    return ordered(test, figure, answer, binder)
  }

  /// The periods between the first and the last that have no row.
  private static func gaps(_ periods: [Period]) -> [Period] {
    guard let first = periods.first, let last = periods.last else { return [] }
    let known = Set(periods)
    var missing: [Period] = []
    var next = first.advanced(by: first.count)
    while next < last, missing.count < 50 {
      if !known.contains(next) { missing.append(next) }
      next = next.advanced(by: next.count)
    }
    return missing
  }

  private func ordered(
    _ test: OrderTest, _ figure: Measured, _ answer: Answer, _ binder: Binder
  ) -> ClaimFinding {
    let language = binder.language
    var reasons = test.place.map { [language.place($0)] } ?? []
    if !test.ahead.isEmpty { reasons.append(language.ahead(Array(test.ahead.prefix(5)))) }
    if !test.overlapping.isEmpty {
      reasons.append(
        language.labelled(
          language.claimWords.rangesOverlap, language.list(Array(test.overlapping.prefix(5)))))
    }
    if !test.missing.isEmpty { reasons.append(language.missing(Array(test.missing.prefix(8)))) }
    return result(language.say(figure, unit: answer.unit), test.verdict, reasons, answer)
  }

  // MARK: Results

  private func result(
    _ computed: String, _ verdict: ClaimFinding.Verdict, _ reasons: [String], _ answer: Answer
  ) -> ClaimFinding {
    ClaimFinding(
      sentence: sentence, phrase: phrase, computed: computed, verdict: verdict, reasons: reasons,
      place: place, usage: answer.usage)
  }

  private func fail(
    _ id: String, _ message: String, _ hint: String?, _ diagnostics: inout DiagnosticList
  ) {
    diagnostics.add(Diagnostic(.claim, id: id, message, at: place, hint: hint))
  }
}
