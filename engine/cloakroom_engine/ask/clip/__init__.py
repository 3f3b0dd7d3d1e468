"""Questions that a clip answers from what was seen in it: heard, answered, with times to look at.

The kinds are those that the survey of video question answering orders (Zhong et al., EMNLP 2022,
arXiv 2203.01225) as far as faces in time support them: factoid, counting, temporal, causal.
"""
