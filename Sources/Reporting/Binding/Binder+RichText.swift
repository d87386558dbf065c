import Charting
import Diagnostics
import Speaking
import SpecReading

/// Texts around and on a chart: the small Markdown of one paragraph, and words in the colour of what
/// they name, so that a title can stand for a legend.
extension Binder {
  /// A text of a chart with its figures computed; nil when it has no translation.
  mutating func rich(
    _ text: LocalizedText?, in chart: Chart, facts: ChartFacts? = nil
  ) -> RichText? {
    guard let written = text?.text(in: language.code) else { return nil }
    if reportFaults(written) { return "" }
    let fields = Template.fields(of: written.value)
    let worded = Set(fields.filter { !$0.words.isEmpty }.map(\.expression))
    let marked = Markdown(line: written.value, fields: fields)
    for problem in marked.problems {
      diagnostics.add(
        Diagnostic(
          .spec, id: problem.id, problem.message,
          at: written.place(ofOffset: problem.offset, length: problem.length), hint: problem.hint))
    }
    guard case .paragraph(let spans)? = marked.parts.first else { return "" }
    var runs: [RichText.Run] = []
    for span in spans {
      var run = RichText.Run("")
      run.isBold = span.isBold
      run.isItalic = span.isItalic
      run.link = checkedLink(span, in: written)
      switch span.content {
      case .text(let text): run.text = text
      case .lineEnd: run.text = "\n"
      case .footnote: refuseFootnote(span, in: written)
      case .field(let field) where field.typedWords != nil:
        run.text = checkedWords(field, in: written)
      case .field(let field) where field.subject != nil:
        color(&run, field, in: chart, written)
      case .field(let field):
        let opensSentence = runs.allSatisfy(\.text.isEmpty)
        if let reference = reference(field, in: written, opensSentence: opensSentence) {
          run.text = reference.text
        } else {
          run.text = value(of: field, worded: worded, in: written, facts: facts)
          if var before = runs.last?.text {
            run.text = plainly(field, run.text, after: &before, in: written)
            runs[runs.count - 1].text = before
          }
        }
      }
      runs.append(run)
    }
    return RichText(runs).tied(language)
  }

  /// Words that have the colour of a member.
  private mutating func color(
    _ run: inout RichText.Run, _ field: Template.Field, in chart: Chart, _ written: WrittenText
  ) {
    let name = field.subject ?? ""
    let place = written.place(ofOffset: field.offset, length: field.length)
    let subjects = chart.subjects
    guard
      let subject = subjects.first(where: { $0.key == name })
        ?? subjects.first(where: { $0.name == name && !name.isEmpty })
    else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "unknown-series", "the chart shows no '\(name)' whose colour it could be",
          at: place, hint: hint(forUnknown: name, allowed: subjects.map(\.key))))
      return
    }
    run.text = field.label ?? (subject.name.isEmpty ? subject.key : subject.name)
    run.subject = subject.key
    if run.text.allSatisfy(\.isWhitespace) {
      diagnostics.add(
        Diagnostic(
          .spec, id: "bad-braces", "no words have the colour of '\(name)'", at: place,
          hint: "write {color:\(name)|the words}, or {color:\(name)} for its name"))
    }
  }

  private mutating func refuseFootnote(_ span: Markdown.Span, in written: WrittenText) {
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-markup", "a text of a chart has no footnotes",
        at: written.place(ofOffset: span.offset, length: span.length),
        hint: "say it in the chart's `note`"))
  }
}

extension RichText {
  /// With dashes that stay at the end of a line, and short words that do not.
  fileprivate func tied(_ language: Language) -> RichText {
    RichText(
      runs.map { run in
        var run = run
        run.text = Typography.tied(run.text, language)
        return run
      })
  }
}
