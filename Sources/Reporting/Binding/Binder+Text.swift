import Diagnostics
import Speaking
import SpecReading

/// Texts with markup: paragraphs, lists, quotations, footnotes and references.
extension Binder {
  /// The paragraphs of a text in this language; none when it has no translation.
  mutating func paragraphs(_ text: LocalizedText?) -> [Paragraph] {
    guard let written = text?.text(in: language.code) else { return [] }
    let fields = Template.fields(of: written.value)
    if reportFaults(written) { return [] }
    let marked = Markdown(written.value, fields: fields)
    for problem in marked.problems {
      diagnostics.add(
        Diagnostic(
          .spec, id: problem.id, problem.message,
          at: written.place(ofOffset: problem.offset, length: problem.length), hint: problem.hint))
    }
    var filling = TextFilling(written: written, marked: marked, fields: fields)
    let paragraphs = self.paragraphs(marked.parts, in: [], &filling)
    for note in marked.footnotes where !filling.usedNotes.contains(note.label) {
      diagnostics.add(
        Diagnostic(
          .spec, id: "unused-footnote", "nothing leads to the footnote '\(note.label)'",
          at: written.place(ofOffset: note.offset, length: note.label.unicodeScalars.count + 3),
          hint: "put [^\(note.label)] where it belongs"))
    }
    return paragraphs
  }

  mutating func reportFaults(_ written: WrittenText) -> Bool {
    for piece in Template.pieces(of: written.value) {
      guard case .fault = piece else { continue }
      _ = filled(written)
      return true
    }
    return false
  }

  private mutating func paragraphs(
    _ parts: [Markdown.Part], in containers: [Paragraph.Container], _ filling: inout TextFilling
  ) -> [Paragraph] {
    var result: [Paragraph] = []
    for part in parts {
      switch part {
      case .paragraph(let spans):
        result.append(
          Paragraph(
            runs: runs(spans, &filling), place: filling.written.place, containers: containers))
      case .quote(let inner):
        let quote = Paragraph.Container(.quote, number: filling.nextContainer())
        result += paragraphs(inner, in: containers + [quote], &filling)
      case .list(let start, let items):
        let list = Paragraph.Container(
          .list(isNumbered: start != nil), number: filling.nextContainer())
        for (index, item) in items.enumerated() {
          let marker = start.map { "\($0 + index)." } ?? "•"
          let holder = Paragraph.Container(
            .item(marker: marker), number: filling.nextContainer())
          result += paragraphs(item, in: containers + [list, holder], &filling)
        }
      }
    }
    return result
  }

  private mutating func runs(
    _ spans: [Markdown.Span], _ filling: inout TextFilling
  ) -> [Paragraph.Run] {
    var runs: [Paragraph.Run] = []
    for span in spans {
      var run = Paragraph.Run(
        "", isBold: span.isBold, isItalic: span.isItalic, isCode: span.isCode)
      run.link = checkedLink(span, in: filling.written)
      switch span.content {
      case .text(let text): run.text = Typography.tied(text, language)
      case .lineEnd: run.text = "\n"
      case .field(let field) where field.typedWords != nil:
        run.text = checkedWords(field, in: filling.written)
      case .field(let field):
        let opensSentence = runs.isEmpty || runs.last.map { endsSentence($0.text) } ?? true
        if let reference = reference(field, in: filling.written, opensSentence: opensSentence) {
          run.text = reference.text
          run.link = run.link ?? reference.link
        } else {
          run.text = value(of: field, worded: filling.worded, in: filling.written)
          if var before = runs.last?.text {
            run.text = plainly(field, run.text, after: &before, in: filling.written)
            runs[runs.count - 1].text = before
          }
          // Words and names have no formula.
          if field.words.isEmpty, run.text.contains(where: \.isNumber),
            variableTexts[field.expression] == nil
          {
            run.origin = traced(field.expression)
          }
        }
      case .footnote(let label):
        guard let number = footnote(label, span, &filling) else { continue }
        run.text = String(number + 1)
        run.footnote = number
      }
      runs.append(merging: run)
    }
    return runs
  }

  private func endsSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !$0.isWhitespace }) else { return true }
    return ".!?:…。！？：".contains(last)
  }

  /// A link that leads somewhere.
  mutating func checkedLink(_ span: Markdown.Span, in written: WrittenText) -> String? {
    guard let link = span.link, link.hasPrefix("#") else { return span.link }
    let id = String(link.dropFirst())
    if references.ids.contains(id) { return link }
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-reference", "nothing in the report has the id '\(id)'",
        at: written.place(ofOffset: span.offset, length: span.length),
        hint: hint(forUnknown: id, allowed: references.ids)))
    return nil
  }

  /// The words for a field that names a figure, a table or a heading; nil for other fields.
  mutating func reference(
    _ field: Template.Field, in written: WrittenText, opensSentence: Bool
  ) -> (text: String, link: String)? {
    guard let (kind, id) = field.reference else { return nil }
    let text: String?
    switch kind {
    case .figure:
      text = references.figures[id].map { language.figure($0, opensSentence: opensSentence) }
    case .table:
      text = references.tables[id].map { language.table($0, opensSentence: opensSentence) }
    case .section: text = references.sections[id].flatMap { prose($0) }.map(Markdown.plain)
    }
    if text == nil {
      diagnostics.add(
        references.problem(
          id, kind, at: written.place(ofOffset: field.offset, length: field.length)))
    }
    return (text ?? "", "#" + id)
  }

  /// The index of a footnote in the report, which is new when the text leads to it for the first time.
  private mutating func footnote(
    _ label: String, _ span: Markdown.Span, _ filling: inout TextFilling
  ) -> Int? {
    if let known = filling.noteNumbers[label] { return known }
    guard let note = filling.marked.footnotes.first(where: { $0.label == label }) else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "unknown-footnote", "there is no footnote '\(label)'",
          at: filling.written.place(ofOffset: span.offset, length: span.length),
          hint: nearest(to: label, among: filling.marked.footnotes.map(\.label)).map {
            "did you mean '\($0)'?"
          } ?? "write '[^\(label)]: …' on a line of its own, or the note in place: [^a short note]")
      )
      return nil
    }
    let number = footnotes.count
    filling.noteNumbers[label] = number
    filling.usedNotes.insert(label)
    footnotes.append(Paragraph(runs: [], place: filling.written.place))
    footnotes[number].runs = runs(note.spans, &filling)
    return number
  }
}

extension [Paragraph.Run] {
  /// Adds a run; one that looks like the last continues it.
  fileprivate mutating func append(merging run: Paragraph.Run) {
    guard !run.text.isEmpty else { return }
    var joined = last ?? run
    let text = joined.text + run.text
    joined.text = run.text
    if !isEmpty, joined == run, run.footnote == nil {
      self[count - 1].text = text
    } else {
      append(run)
    }
  }
}

/// What is known while one text is filled.
private struct TextFilling {
  let written: WrittenText
  let marked: Markdown
  /// Figures that a word of direction stands for: their sign is not said again.
  let worded: Set<String>
  var noteNumbers: [String: Int] = [:]
  var usedNotes: Set<String> = []
  private var containers = 0

  init(written: WrittenText, marked: Markdown, fields: [Template.Field]) {
    self.written = written
    self.marked = marked
    worded = Set(fields.filter { !$0.words.isEmpty }.map(\.expression))
  }

  mutating func nextContainer() -> Int {
    containers += 1
    return containers
  }
}
