/** Who waits for the log to grow. */
package vigil.testing.waiting;
