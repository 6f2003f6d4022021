package io.vesaas.browser;

/** Somebody of the demo. */
record Person(String email, String password) {}
