import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

extension Binder {
  /// A text with its figures computed. Facts of a chart (`top.1`, `last`) come first, then metrics and
  /// expressions.
  mutating func filled(_ written: WrittenText, facts: ChartFacts? = nil) -> String {
    var result = ""
    let pieces = Template.pieces(of: written.value)
    // "up 25%", not "up +25%": where a word says the direction, the number does not.
    let worded = Set(
      pieces.compactMap { piece -> String? in
        if case .field(let field) = piece, !field.words.isEmpty { field.expression } else { nil }
      })
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .fault(let message, let offset): return result + fault(message, offset, in: written)
      case .typed(let phrase, let offset, let field):
        checkTyped(phrase, at: offset, field, in: written)
        result += Typography.keepingNumbersWhole(phrase)
      case .field(let field):
        if let reference = reference(field, in: written, opensSentence: result.isEmpty) {
          result += reference.text
        } else {
          let said = value(of: field, worded: worded, in: written, facts: facts)
          let words = plainly(field, said, after: &result, in: written)
          result += words
        }
      }
    }
    return result
  }

  mutating func fault(_ message: String, _ offset: Int, in written: WrittenText) -> String {
    diagnostics.add(
      Diagnostic(
        .spec, id: "bad-braces", "\(message)", at: written.place(ofOffset: offset, length: 1),
        hint: "a brace that is meant as a brace is written \\{ or \\}"))
    return ""
  }

  /// The words for a field.
  ///
  /// - Parameter worded: Expressions whose direction a word of the text says.
  mutating func value(
    of field: Template.Field, worded: Set<String>, in written: WrittenText,
    facts: ChartFacts? = nil
  ) -> String {
    let sign: SignStyle =
      field.showsPlus ? .always : worded.contains(field.expression) ? .never : .automatic
    let place = written.place(ofOffset: field.offset, length: field.length)
    if field.subject != nil {
      diagnostics.add(
        Diagnostic(
          .spec, id: "color-without-chart",
          "{color:…} has no chart here whose colours it could have",
          at: place, hint: "it works in title, subtitle, note, notes, lines and spans of a chart"))
      return ""
    }
    if let form = field.badForm {
      diagnostics.add(
        Diagnostic(
          .spec, id: "bad-format", "'\(form)' is no form for a number", at: place,
          hint: "{total:2} gives decimals (0 to 12), {growth:+1} a sign as well"))
      return ""
    }
    if let fact = facts?[field.expression] ?? variableTexts[field.expression], field.words.isEmpty {
      return fact
    }
    let inner = ExpressionText(field.expression) { offset, length in
      written.place(ofOffset: field.offset + offset, length: length)
    }
    var found = DiagnosticList()
    guard let answer = evaluator.answer(inner, diagnostics: &found) else {
      diagnostics.add(contentsOf: found.all)
      return ""
    }
    used.merge(answer.usage)
    checkTotals(answer, at: place)
    guard answer.axes.isEmpty else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-one-figure", "'\(field.expression)' gives several figures", at: place,
          hint: "a text takes single figures: say which member and period"))
      return ""
    }
    return said(answer, field, sign: sign, at: place)
  }

  /// A figure that was said as approximate, without its hedge where the text before takes that over.
  mutating func plainly(
    _ field: Template.Field, _ said: String, after before: inout String, in written: WrittenText
  ) -> String {
    guard field.words.isEmpty, field.badForm == nil, let hedged = language.hedged(before) else {
      return said
    }
    let inner = ExpressionText(field.expression) { offset, length in
      written.place(ofOffset: field.offset + offset, length: length)
    }
    var ignored = DiagnosticList()
    guard let answer = evaluator.answer(inner, diagnostics: &ignored), answer.axes.isEmpty,
      answer.single.qualifier == .about, answer.unit.kind != .times, let value = answer.single.value
    else { return said }
    let plain = language.say(
      Measured(value, interval: answer.single.interval), unit: answer.unit, style: .text,
      precision: field.decimals.map { .decimals($0) },
      sign: said.contains("+") || said.contains("−") ? .always : .never)
    before = hedged
    return Typography.keepingNumbersWhole(plain)
  }

  private mutating func said(
    _ answer: Answer, _ field: Template.Field, sign: SignStyle, at place: SourceRange
  ) -> String {
    let measured = answer.single
    guard let value = measured.value else {
      diagnostics.add(
        Diagnostic(
          .warning, .data, id: "undefined-figure",
          "'\(field.expression)' has no value: \(measured.reason?.sentence ?? "missing")",
          at: place))
      return "–"
    }
    if !field.words.isEmpty {
      let comparesWithOne = answer.unit.kind == .times
      let sign = comparesWithOne ? value - 1 : value
      if sign == 0, field.words.count > 2 { return field.words[2] }
      return sign < 0 && field.words.count > 1 ? field.words[1] : field.words[0]
    }
    let said = language.say(
      measured, unit: answer.unit, style: .text,
      precision: field.decimals.map { .decimals($0) },
      sign: sign)
    if let decimals = field.decimals, decimals > 0, said.significantDigits > 4 {
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "false-precision",
          "'\(said)' has more digits than a reader takes in", at: place,
          hint: "ask for fewer decimals, as in {\(field.expression):1}, or leave them out"))
    }
    return Typography.keepingNumbersWhole(said)
  }
}

extension String {
  /// How many digits there are from the first that is not nought.
  fileprivate var significantDigits: Int {
    let digits = unicodeScalars.filter { ("0"..."9").contains($0) }
    return digits.drop { $0 == "0" }.count
  }
}
