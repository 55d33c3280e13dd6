package org.entrepot.rulebook.kernel;

/** An edition, or a kind of order, that does not compile: the family's own function is asked. */
public final class BeyondKernelException extends Exception {

  private static final long serialVersionUID = 1;

  public BeyondKernelException(String what) {
    super(what + " does not fit into a kernel");
  }

  public BeyondKernelException(String what, Throwable cause) {
    super(what + " does not fit into a kernel", cause);
  }
}
