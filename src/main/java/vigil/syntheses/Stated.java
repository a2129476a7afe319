package vigil.syntheses;

/**
 * How many establishments of one type there are in a province, and how many work in them, as the province states it (App.
 * XIV part I, columns 3 and 5); who has reported the office counts itself.
 *
 * @param type 1–9
 */
public record Stated(int type, long establishments, long workers) {}
