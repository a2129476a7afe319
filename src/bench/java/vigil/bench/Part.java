package vigil.bench;

/** One group of rows; what of it fails is a row that says why, and does not keep the others from being measured. */
interface Part {

    void measure(Setting setting, Table table) throws Exception;
}
