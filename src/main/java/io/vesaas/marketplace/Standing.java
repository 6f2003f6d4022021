package io.vesaas.marketplace;

/**
 * How a listing does among all customers.
 *
 * @param hires how often it was hired, ever
 * @param atWork how many of those have not been dismissed
 * @param reviews how many customers have reviewed it
 * @param stars the sum of their stars
 */
public record Standing(int hires, int atWork, int reviews, int stars) {

    public static final Standing NONE = new Standing(0, 0, 0, 0);

    /** From 1 to 5; 0 while nobody has reviewed it. */
    public double rating() {
        return reviews == 0 ? 0 : (double) stars / reviews;
    }
}
