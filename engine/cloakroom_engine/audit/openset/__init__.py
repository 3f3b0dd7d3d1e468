"""Open-set identification: naming the enrolled few while turning strangers away."""
