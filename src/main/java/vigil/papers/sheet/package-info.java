/** What stands on an official document and where (Decree 30/2020/NĐ-CP, Appendix I); knows no file format. */
@NullMarked
package vigil.papers.sheet;

import org.jspecify.annotations.NullMarked;
