/** Cases of law, told in words and run through the real deciders and duties. */
@NullMarked
package vigil.law.cases;

import org.jspecify.annotations.NullMarked;
