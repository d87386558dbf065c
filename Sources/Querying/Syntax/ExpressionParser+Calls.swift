/// Calls of functions: what may stand between the parentheses is what the function declares.
extension ExpressionParser {
  /// YAML ends a text at a comma where `{ }` or `[ ]` stand around it.
  private static let cutAtComma =
    "an expression with a comma inside { } or [ ] of YAML stands in quotes"

  /// Reads a call from behind its opening parenthesis.
  mutating func call(_ name: Expression.Name) throws(QueryFailure) -> Expression.Call {
    guard let function = FunctionRegistry.function(named: name.text) else {
      if let function = RowFunctions.function(named: name.text) {
        return try rowCall(name, function)
      }
      throw scanner.failure(
        "unknown-function", "there is no function '\(name.text)'", at: name.span,
        hint: FunctionRegistry.suggestion(for: name.text))
    }
    var arguments = [Expression.Argument?](repeating: nil, count: function.parameters.count)
    if !scanner.take(")") {
      repeat {
        try argument(of: function, &arguments)
      } while scanner.take(",")
      guard scanner.take(")") else {
        throw scanner.failure(
          "missing-parenthesis", "expected ')' to close '\(name.text)('",
          hint: scanner.isAtEnd
            ? Self.cutAtComma : "arguments are separated by commas: \(function.signature)")
      }
    }
    let span = TextSpan(name.span.offset, scanner.position - name.span.offset)
    for (parameter, argument) in zip(function.parameters, arguments)
    where argument == nil && parameter.isRequired {
      throw scanner.failure(
        "missing-argument", "'\(name.text)' needs \(parameter.description)", at: span,
        hint: "it is written \(function.signature), for example \(function.example)")
    }
    return Expression.Call(
      name: name, values: arguments, selectors: try selectors(), span: span)
  }

  /// Reads a call of a function that works row by row: expressions and conditions in order.
  private mutating func rowCall(
    _ name: Expression.Name, _ function: RowFunction
  ) throws(QueryFailure) -> Expression.Call {
    var arguments: [Expression] = []
    if !scanner.take(")") {
      repeat { arguments.append(try disjunction()) } while scanner.take(",")
      guard scanner.take(")") else {
        throw scanner.failure(
          "missing-parenthesis", "expected ')' to close '\(name.text)('",
          hint: scanner.isAtEnd
            ? Self.cutAtComma : "arguments are separated by commas: \(function.signature)")
      }
    }
    let span = TextSpan(name.span.offset, scanner.position - name.span.offset)
    guard function.argumentCount.contains(arguments.count) else {
      let isShort = arguments.count < function.argumentCount.lowerBound
      throw scanner.failure(
        isShort ? "missing-argument" : "too-many-arguments",
        "'\(name.text)' cannot take \(arguments.count) arguments", at: span,
        hint: "it is written \(function.signature), for example \(function.example)")
    }
    return Expression.Call(
      name: name, values: arguments.map { .figure($0, by: nil) }, selectors: try selectors(),
      span: span)
  }

  /// Reads one argument into its place: figures come first and in order, numbers and periods in
  /// order, words wherever they stand, and anything by its name.
  private mutating func argument(
    of function: Function, _ arguments: inout [Expression.Argument?]
  ) throws(QueryFailure) {
    let parameters = function.parameters
    let next = parameters.indices.first {
      arguments[$0] == nil && !parameters[$0].isWord && !parameters[$0].isByName
    }
    if let next, parameters[next].isFigure {
      arguments[next] = try figure(parameters[next], of: function)
      return
    }
    scanner.skipSpace()
    let start = scanner.position
    if let word = try scanner.takeWord() {
      if scanner.take("="), !scanner.take("=") {
        let place = try optionPlace(word, function, arguments)
        arguments[place] = try value(of: parameters[place], function)
        return
      }
      scanner.position = start + word.span.length
      if let place = parameters.indices.first(where: {
        arguments[$0] == nil && parameters[$0].choices.contains(word.text)
      }) {
        arguments[place] = .word(word.text, word.span)
        return
      }
      let choices = parameters.flatMap(\.choices)
      let isNumber = word.text.unicodeScalars.first.map(Scanner.isDigit) ?? false
      if !choices.isEmpty, !isNumber, !(next.map { parameters[$0].takesWords } ?? false) {
        throw scanner.failure(
          "unknown-word", "'\(word.text)' is not an option of '\(function.name)'", at: word.span,
          hint: FunctionRegistry.suggestion(for: word.text, among: choices))
      }
      scanner.position = start
    }
    guard let next else {
      throw scanner.failure(
        "too-many-arguments", "'\(function.name)' has no place for another argument",
        at: TextSpan(start, 1), hint: "it is written \(function.signature)")
    }
    arguments[next] = try value(of: parameters[next], function)
  }

  private mutating func optionPlace(
    _ word: Expression.Name, _ function: Function, _ arguments: [Expression.Argument?]
  ) throws(QueryFailure) -> Int {
    let names = function.parameters.filter { !$0.isFigure || $0.isByName }.map(\.name)
    guard let place = function.parameters.firstIndex(where: { $0.name == word.text }),
      names.contains(word.text)
    else {
      throw scanner.failure(
        "unknown-option", "'\(function.name)' has no option '\(word.text)'", at: word.span,
        hint: names.isEmpty
          ? "it is written \(function.signature)"
          : FunctionRegistry.suggestion(for: word.text, among: names))
    }
    guard arguments[place] == nil else {
      throw scanner.failure("repeated-option", "'\(word.text)' is given twice", at: word.span)
    }
    return place
  }

  private mutating func figure(
    _ parameter: Parameter, of function: Function
  ) throws(QueryFailure) -> Expression.Argument {
    let expression = try disjunction()
    let start = scanner.position
    guard scanner.takeKeyword("by") else {
      if parameter.needsDimension {
        throw scanner.failure(
          "missing-dimension", "'\(function.name)' needs a dimension to look across",
          at: expression.span,
          hint: "it is written \(function.signature), for example \(function.example)")
      }
      return .figure(expression, by: nil)
    }
    guard parameter.allowsDimension else {
      throw scanner.failure(
        "unexpected-by", "'by' has no meaning inside '\(function.name)'",
        at: TextSpan(start, scanner.position - start), hint: "it comes last, behind the parenthesis"
      )
    }
    guard let dimension = try scanner.takeWord() else {
      throw scanner.failure("missing-dimension", "expected a dimension after 'by'")
    }
    return .figure(expression, by: try whole(dimension))
  }

  /// Reads the value of a parameter that is no figure.
  private mutating func value(
    of parameter: Parameter, _ function: Function
  ) throws(QueryFailure) -> Expression.Argument {
    scanner.skipSpace()
    let start = scanner.position
    switch parameter.kind {
    case .number, .whole: return try number(parameter, function)
    case .period:
      _ = scanner.take("@")
      let selector = try scanner.takePeriodSelector()
      return .period(selector, TextSpan(start, scanner.position - start))
    case .growth: return .growth(try growthPhrase())
    case .figure: return try figure(parameter, of: function)
    case .dimension:
      guard let name = try scanner.takeWord() else {
        throw scanner.failure(
          "missing-dimension", "'\(function.name)' needs \(parameter.description)",
          hint: "it is written \(function.signature)")
      }
      return .word(name.text, name.span)
    case .word(let choices):
      guard let word = try scanner.takeWord(), choices.contains(word.text) else {
        throw scanner.failure(
          "unknown-word", "'\(function.name)' needs \(parameter.description)",
          at: TextSpan(start, max(1, scanner.position - start)))
      }
      return .word(word.text, word.span)
    }
  }

  private mutating func number(
    _ parameter: Parameter, _ function: Function
  ) throws(QueryFailure) -> Expression.Argument {
    let start = scanner.position
    let isNegative = scanner.take("-") || scanner.take("\u{2212}")
    guard let text = scanner.takeNumber(), let magnitude = Double(text) else {
      let word = try scanner.takeWord()
      throw scanner.failure(
        "expected-number", "'\(function.name)' needs \(parameter.description)",
        at: word?.span ?? TextSpan(start, 1), hint: "it is written \(function.signature)")
    }
    let value = isNegative ? -magnitude : magnitude
    let span = TextSpan(start, scanner.position - start)
    guard parameter.accepts(value) else {
      throw scanner.failure(
        "argument-out-of-range",
        "'\(function.name)' needs \(parameter.description), not \(isNegative ? "-" : "")\(text)",
        at: span)
    }
    return .number(value, span)
  }

  private mutating func growthPhrase() throws(QueryFailure) -> Expression.GrowthPhrase {
    scanner.skipSpace()
    let start = scanner.position
    var reading = Expression.GrowthPhrase.Reading.multiple
    for word in ["increased", "up", "rose", "grew"] where scanner.takeKeyword(word) {
      reading = .increase
    }
    for word in ["decreased", "down", "fell"] where scanner.takeKeyword(word) {
      reading = .decrease
    }
    _ = scanner.takeKeyword("by")
    scanner.skipSpace()
    guard let number = scanner.takeNumber() else {
      throw scanner.failure(
        "bad-growth-phrase", "expected a stated growth such as 'increased 17.8 times'",
        hint: "'increased 17.8 times', '18.8 times', 'up 25 percent' or 'down 10 percent'")
    }
    let isPercent = scanner.take("%") || scanner.takeKeyword("percent")
    if !isPercent, !scanner.takeKeyword("times"), !scanner.takeKeyword("fold") {
      throw scanner.failure(
        "bad-growth-phrase", "expected 'times' or 'percent' after \(number)",
        hint:
          "'increased 17.8 times' means 18.8 times as many; '17.8 times' means 17.8 times as many"
      )
    }
    if isPercent, reading == .multiple { reading = .increase }
    return Expression.GrowthPhrase(
      reading: reading, number: number, isPercent: isPercent,
      span: TextSpan(start, scanner.position - start))
  }
}
