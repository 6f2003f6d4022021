package io.vesaas.browser;

/** Somebody of the demo. */
record Person(String email, String password) {

    static final Person ADMIN = demo("jonas@ve-platform.example");
    static final Person OWNER = demo("lea@halden.example");
    static final Person MEMBER = demo("sofia@halden.example");
    static final Person STRANGER = demo("nina@harbor.example");

    private static Person demo(String email) {
        return new Person(email, "hire-a-colleague");
    }

    @Override
    public String toString() {
        return email;
    }
}
