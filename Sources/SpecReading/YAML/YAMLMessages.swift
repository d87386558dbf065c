internal import Diagnostics

/// What we say about a file that is not the YAML a spec is written in.
enum YAMLMessages {
  static func emptySpec(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "empty-spec", "nothing in the spec",
      at: SourceRange(file, SourceLocation(line: 1, column: 1)),
      hint: "a spec begins with 'report:' and the report's title")
  }

  static func notAMapping(_ root: SpecNode) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "not-a-mapping",
      "a spec is a mapping of keys to values, found \(root.kindInWords)", at: root.place,
      hint: "a spec begins with 'report:' and the report's title")
  }

  static func severalDocuments(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "several-documents", "one document expected, a second one begins here",
      at: place, hint: "write each report in its own file")
  }

  static func tooManyNodes(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "too-many-values",
      "more than \(YAMLComposer.maximumNodes) values in one spec", at: place,
      hint: "keep data in a file and name it under 'data'")
  }

  static func tooDeep(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "nested-too-deeply",
      "nested more than \(YAMLComposer.maximumDepth) levels deep", at: place)
  }

  static func tooManyAliases(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "too-many-aliases",
      "aliases stand for more than \(YAMLComposer.maximumAliasedNodes) values", at: place)
  }

  static func recursiveAlias(_ name: String, at place: SourceRange, anchor: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .spec, id: "recursive-alias", "alias '*\(name)' stands inside its own anchor",
      at: place,
      related: [.init("the anchor begins here", anchor)])
  }

  static func undefinedAlias(_ name: String, at place: SourceRange, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "undefined-alias", "alias '*\(name)' has no anchor '&\(name)' before it",
      at: place,
      hint: didYouMean(nearest(to: name, among: known))
        ?? "put quotes around text that begins with *")
  }

  static func tag(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "tag-not-supported", "tags are not supported in a spec", at: place,
      hint: "remove the tag, or put quotes around text that begins with !")
  }

  static func mergeKey(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "merge-key", "merge keys '<<' are not supported", at: place,
      hint: "write the keys out; a whole value can be repeated with an alias")
  }

  static func complexKey(_ key: SpecNode, isAlias: Bool) -> Diagnostic {
    let found = isAlias ? "an alias" : key.kindInWords
    return Diagnostic(
      .error, .spec, id: "key-not-text", "a key must be text, found \(found)", at: key.place,
      hint: "put quotes around a key that begins with { [ or *, and around ~ and null")
  }

  static func duplicateKey(_ key: WrittenText, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spec, id: "duplicate-key",
      "key \(quoted(key.value)) is written twice, first in line \(first.location.line)",
      at: key.place, related: [.init("first written here", first)])
  }

  /// `{at: 5, text: Mean, of all}`: YAML takes what stands after a comma for a key.
  static func keyAlone(_ key: WrittenText, after entry: SpecNode.Entry?) -> Diagnostic {
    guard let entry, case .scalar(let text) = entry.value.content, text.style.isPlain else {
      return Diagnostic(
        .error, .spec, id: "key-alone", "\(quoted(key.value)) has no value", at: key.place,
        hint: "put quotes around text that begins with {, or write '\(key.value): …'")
    }
    return Diagnostic(
      .error, .spec, id: "comma-in-text",
      "a comma inside { } ends the text before it, so \(quoted(key.value)) stands alone",
      at: key.place,
      hint: "put the whole text in quotes: \(entry.key.value): \"\(text.value), \(key.value)\"")
  }

  /// libyaml's error in our words.
  static func diagnostic(for error: YAMLSyntaxError, in file: SourceFile) -> Diagnostic {
    let text = file.scalars(ofLine: error.mark.line)
    if let tab = tabInIndentation(of: text) {
      return Diagnostic(
        .error, .spec, id: "tab-indent", "tab used for indentation",
        at: SourceRange(file, SourceLocation(line: error.mark.line, column: tab + 1)),
        hint: "use spaces")
    }
    if error.problem.hasPrefix("Maximum nesting level") {
      return tooDeep(at: file.range(from: error.mark, to: error.mark))
    }
    return syntax(error, line: text, in: file)
  }

  /// An unclosed quote or bracket is reported where it opens, other problems where they are found.
  private static func syntax(
    _ error: YAMLSyntaxError, line: [Unicode.Scalar], in file: SourceFile
  ) -> Diagnostic {
    let said = YAMLProblem.words(for: error, line: line)
    let problem = file.range(from: error.mark, to: error.mark)
    guard let mark = error.contextMark, mark.line < error.mark.line,
      YAMLProblem.unclosed.contains(error.problem)
    else {
      return Diagnostic(
        .error, .spec, id: "yaml-syntax", said.message, at: problem, hint: said.hint)
    }
    return Diagnostic(
      .error, .spec, id: "yaml-syntax", said.message, at: file.range(from: mark, to: mark),
      hint: said.hint, related: [.init("noticed here", problem)])
  }

  private static func tabInIndentation(of line: [Unicode.Scalar]) -> Int? {
    line.prefix { $0 == " " || $0 == "\t" }.firstIndex(of: "\t")
  }
}
