/** The two ways on paper: HTML to tagged PDF/A with embedded fonts, and DOCX. */
@NullMarked
package vigil.papers.print;

import org.jspecify.annotations.NullMarked;
