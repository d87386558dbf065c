import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// `[typed]{metric}` in prose: the author's words stay, and the data must bear them out.
extension Binder {
  /// What stands in braces behind a figure that is meant to be as it is.
  static let asWritten = "as written"

  /// The words of a field that has some, once they are checked.
  mutating func checkedWords(_ field: Template.Field, in written: WrittenText) -> String {
    guard let words = field.typedWords else { return "" }
    var inner = field
    inner.typedWords = nil
    let lead = words.unicodeScalars.count + 2
    inner.offset += lead
    inner.length -= lead
    checkTyped(words, at: field.offset, inner, in: written)
    return Typography.keepingNumbersWhole(words)
  }

  mutating func checkTyped(
    _ phrase: String, at offset: Int, _ field: Template.Field, in written: WrittenText
  ) {
    guard field.expression != Binder.asWritten else { return }
    let source = ExpressionText(field.expression) { start, length in
      written.place(ofOffset: field.offset + start, length: length)
    }
    guard let answer = evaluator.answer(source, diagnostics: &diagnostics) else { return }
    used.merge(answer.usage)
    let place = written.place(ofOffset: offset, length: phrase.unicodeScalars.count)
    guard answer.axes.isEmpty else {
      complain("not-one-figure", "'\(field.expression)' gives several figures", at: place)
      return
    }
    guard let range = answer.single.range else {
      let reason = answer.single.reason?.sentence ?? "missing"
      complain("undefined-figure", "'\(field.expression)' has no value: \(reason)", at: place)
      return
    }
    guard let stated = language.stated(phrase, in: written.value) else {
      complain(
        "no-number", "no number can be read in '\(phrase)'", at: place,
        hint: "write it in digits as \(language.code) does, or leave the brackets out")
      return
    }
    do throws(PhraseTest.Mismatch) {
      let test = try PhraseTest(stated, range, unit: answer.unit)
      guard test.verdict != .consistent, test.verdict != .untested else { return }
      let said = Language.english.say(answer.single, unit: answer.unit)
      let reasons = ClaimReasons(
        language: .english, unit: stated.measure == .times ? .times : answer.unit
      ).lines(test).joined(separator: "; ")
      complain(
        "typed-figure",
        "'\(phrase)' does not agree with '\(field.expression)', \(said): \(reasons)",
        at: place, hint: "write {\(field.expression)}, which is always what the data say")
    } catch {
      complain("unit-mismatch", "'\(phrase)': \(error.message)", at: place, hint: error.hint)
    }
  }

  private mutating func complain(
    _ id: String, _ message: String, at place: SourceRange, hint: String? = nil
  ) {
    diagnostics.add(Diagnostic(.claim, id: id, message, at: place, hint: hint))
  }
}
