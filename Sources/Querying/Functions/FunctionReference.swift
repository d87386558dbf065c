/// The reference page of the functions, made from the registry so that it cannot fall behind.
package enum FunctionReference {
  package static func markdown() -> String {
    var page = """
      # Functions

      The functions of the expression language; Grammar.md says how expressions are written.
      `x` is a figure: a measure with its members and periods, a metric, arithmetic. `by d` inside the
      parentheses names the dimension that a function looks across. What stands in brackets may be
      left out; the default is shown, or is the first of several words. Options go by place or by name:
      `henderson(x, 13)`, `forecast(x, 12, level = 80)`. A figure that cannot be known says why
      instead of a number.

      This page is made from the registry by `FunctionReference.markdown()`; a test compares them.

      """
    for topic in FunctionRegistry.topics {
      page += "\n## \(topic.title)\n"
      for function in topic.functions { page += entry(function) }
    }
    return page + rows()
  }

  /// Functions of rows, as a table: each is one line.
  private static func rows() -> String {
    var page = """

      ## Row by row

      In `derive`, in conditions, and inside a summary: `mean(if(known(x), x, 0))`, `count(contains(name,
      "car"))`. Columns stand without quotes, texts in double quotes. A derived column that `dims` names is
      a dimension, numbers in their order; texts are dimensions anyway; other numbers are measures, and a
      condition is 1 where it holds and 0 elsewhere. `abs` and `round` work here too, and parts of a row's
      period are numbers: `year`, `quarter`, `month`, `week`, `day`, `hour`, `decade`, `weekday` (1 is
      Monday), `day_of_year`, `year_of_decade`, `month_of_decade`.

      | function | meaning | example |
      |---|---|---|

      """
    for function in RowFunctions.all {
      page += "| `\(function.signature)` | \(function.summary) | `\(function.example)` |\n"
    }
    return page
  }

  private static func entry(_ function: Function) -> String {
    """

    ### `\(function.signature)`

    \(function.summary)

    - Unit: \(function.unit.words)
    - Source: \(function.source)
    - Example: `\(function.example)`

    """
  }
}
