/** Who waits for the log to grow, and how long tests wait. */
package vigil.testing.waiting;
