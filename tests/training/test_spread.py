"""Two processes under ``torchrun`` give what one gives."""

import pytest
import together
import torch
from processes import HERE, TORCHRUN, run


@pytest.mark.timeout(900)  # three times torch is loaded: on a machine with other work, minutes
@pytest.mark.skipif(not torch.distributed.is_gloo_available(), reason="no gloo in this torch")
def test_two_processes_give_the_curve_and_the_weights_of_one(tmp_path):
    for name in ("alone", "two"):
        (tmp_path / name).mkdir()
    together.main(tmp_path / "alone")
    run([*TORCHRUN, str(HERE / "together.py"), str(tmp_path / "two")])
    alone, two = (torch.load(tmp_path / name / "end.pt") for name in ("alone", "two"))
    for rows in (0, 16):  # the whole head, and the rows that are touched
        assert two[rows]["losses"] == pytest.approx(alone[rows]["losses"], rel=1e-5)
        assert len(set(alone[rows]["losses"])) == 3
        for name, start in alone[rows]["start"].items():
            # Adam's first steps go by the gradient's sign, so where it is rounding, all is.
            assert torch.equal(two[rows]["start"][name], start)
            value = alone[rows]["state"][name]
            away = (two[rows]["state"][name] - value).norm()
            assert away < 0.05 * (value - start).norm(), (rows, name)
