package vigil.reports;

/**
 * A line of table I that is about one cause, factor or occupation.
 *
 * @param code of the list that the part of the table goes by
 */
public record CodedLine(String code, Line line) {}
